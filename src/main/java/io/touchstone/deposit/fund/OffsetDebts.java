package io.touchstone.deposit.fund;

import io.touchstone.deposit.ledger.MerchantMoneyMoved;
import io.touchstone.kernel.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Pays what a merchant owes as soon as its deposit has money, in the transaction that brought it (ruling G5). */
@Component
class OffsetDebts {

    private static final Actor SELF = Actor.system("deposit-offset");

    private final DebtRows rows;
    private final Debts debts;

    OffsetDebts(DebtRows rows, Debts debts) {
        this.rows = rows;
        this.debts = debts;
    }

    /** Before those who look at what is left. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(MerchantMoneyMoved moved) {
        for (String merchantId : rows.owing(moved.merchantIds(), moved.currency())) {
            debts.offset(merchantId, moved.currency(), moved.at(), SELF);
        }
    }
}
