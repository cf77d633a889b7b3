package io.touchstone.deposit.fund;

import io.touchstone.kernel.Money;
import java.util.Currency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much the fund has: what merchants owe it stands in its balance, but nothing can be paid with it. */
@Component
class FundLevel {

    /** The fund is kept in yuan; its caps are. */
    static final Currency CURRENCY = Currency.getInstance("CNY");

    private final JdbcClient jdbc;

    FundLevel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param balance as in the books
     * @param owed by merchants, and part of the balance
     */
    record Level(Money balance, Money owed) {

        /** What it can pay with. */
        Money spendable() {
            return balance.minus(owed);
        }
    }

    Level now() {
        return jdbc.sql("""
                        select coalesce((select balance_minor from deposit_account
                                          where merchant_id is null and purpose = 'fund' and currency = :currency), 0),
                               coalesce((select sum(remaining_minor) from deposit_debt
                                          where kind = 'recourse' and currency = :currency and remaining_minor > 0), 0)::bigint
                        """)
                .param("currency", CURRENCY.getCurrencyCode())
                .query((row, i) -> new Level(new Money(row.getLong(1), CURRENCY), new Money(row.getLong(2), CURRENCY)))
                .single();
    }
}
