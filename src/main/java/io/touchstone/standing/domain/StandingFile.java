package io.touchstone.standing.domain;

import io.touchstone.credit.CreditRegister;
import io.touchstone.deposit.Deposits;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.restriction.Restrictions;
import io.touchstone.standing.Standing;
import java.time.Instant;
import java.util.Currency;
import org.springframework.stereotype.Component;

/** Puts a standing together from the modules that own its parts; whoever calls has asked for permission. */
@Component
class StandingFile {

    /** The currency of amounts that name none (contract, ground rules). */
    private static final Currency USUAL = Currency.getInstance("CNY");

    private final Merchants merchants;
    private final CreditRegister credit;
    private final Restrictions restrictions;
    private final Deposits deposits;

    StandingFile(Merchants merchants, CreditRegister credit, Restrictions restrictions, Deposits deposits) {
        this.merchants = merchants;
        this.credit = credit;
        this.restrictions = restrictions;
        this.deposits = deposits;
    }

    Standing of(String merchantId, Instant asOf) {
        return new Standing(
                merchant(merchantId),
                merchants.stateAt(merchantId, asOf),
                credit.standing(merchantId, asOf),
                restrictions.ofMerchant(merchantId, asOf),
                deposits.of(merchantId, USUAL, asOf),
                asOf);
    }

    MerchantView merchant(String merchantId) {
        return merchants.find(merchantId).orElseThrow(() -> new NotFound("merchant", merchantId));
    }
}
