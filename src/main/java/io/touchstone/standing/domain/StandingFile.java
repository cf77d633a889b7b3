package io.touchstone.standing.domain;

import io.touchstone.credit.CreditRegister;
import io.touchstone.credit.CreditStanding;
import io.touchstone.deposit.Deposits;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.MerchantAt;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.penalty.Violations;
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
    private final Violations violations;

    StandingFile(
            Merchants merchants,
            CreditRegister credit,
            Restrictions restrictions,
            Deposits deposits,
            Violations violations) {
        this.merchants = merchants;
        this.credit = credit;
        this.restrictions = restrictions;
        this.deposits = deposits;
        this.violations = violations;
    }

    Standing of(String merchantId, Instant asOf) {
        return of(merchant(merchantId, asOf), asOf);
    }

    /** Of a shop that was read already. */
    Standing of(MerchantAt found, Instant asOf) {
        String merchantId = found.merchant().merchantId();
        ShopCredit shop = shop(found, credit.standing(merchantId, asOf));
        return new Standing(
                shop.merchant(),
                shop.state(),
                shop.credit(),
                shop.restrictions(),
                deposits.of(merchantId, USUAL, asOf),
                violations.of(merchantId, asOf),
                asOf);
    }

    ShopCredit shop(String merchantId, Instant asOf) {
        return shop(merchant(merchantId, asOf), credit.standing(merchantId, asOf));
    }

    /** A shop whose credit was read already. */
    ShopCredit shop(MerchantAt shop, CreditStanding known) {
        return new ShopCredit(
                shop.merchant(),
                shop.state(),
                known,
                restrictions.ofMerchant(shop.merchant().merchantId(), known.asOf()));
    }

    MerchantAt merchant(String merchantId, Instant at) {
        return merchants.find(merchantId, at).orElseThrow(() -> new NotFound("merchant", merchantId));
    }

    MerchantView merchant(String merchantId) {
        return merchants.find(merchantId).orElseThrow(() -> new NotFound("merchant", merchantId));
    }
}
