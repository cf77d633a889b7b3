package io.touchstone.deposit.refund;

import io.touchstone.deposit.Deposits;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import java.time.Instant;
import java.util.Currency;
import org.springframework.stereotype.Component;

/** Puts together what the pages about one merchant's refunds show. */
@Component
class RefundPages {

    private static final int SHOWN = 20;

    private final RefundBook book;
    private final Conditions conditions;
    private final Deposits deposits;
    private final Merchants merchants;

    RefundPages(RefundBook book, Conditions conditions, Deposits deposits, Merchants merchants) {
        this.book = book;
        this.conditions = conditions;
        this.deposits = deposits;
        this.merchants = merchants;
    }

    RefundPage of(String merchantId, Currency currency, Instant at) {
        MerchantView merchant = merchants.find(merchantId).orElseThrow(() -> new NotFound("merchant", merchantId));
        return new RefundPage(
                merchantId,
                merchant.name(),
                deposits.of(merchantId, currency, at),
                conditions.of(merchantId, at),
                book.ofMerchant(merchantId, SHOWN));
    }
}
