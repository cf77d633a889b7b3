package io.touchstone.deposit.fund;

import io.touchstone.kernel.Money;
import java.util.Currency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds still what a merchant has and owes, so that what is worked out from it is what moves. */
@Component
class MerchantBooks {

    private final JdbcClient jdbc;

    MerchantBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param owed as a positive amount */
    record Held(Money available, Money owed) {}

    /** Until the transaction ends; always the deposit before the debts, so that nobody waits in a circle. */
    @Transactional(propagation = Propagation.MANDATORY)
    Held hold(String merchantId, Currency currency) {
        return jdbc.sql("select available, owed from deposit_lock_merchant(?, ?)")
                .params(merchantId, currency.getCurrencyCode())
                .query((row, i) -> new Held(new Money(row.getLong(1), currency), new Money(row.getLong(2), currency)))
                .single();
    }
}
