package io.touchstone.deposit.requirement;

import io.touchstone.deposit.ledger.MerchantMoneyMoved;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Calls a shop to top up, or ends the call, in the transaction that moved its money. */
@Component
class FollowMoney {

    private final ShortfallBook book;
    private final Clock clock;

    FollowMoney(ShortfallBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @EventListener
    void on(MerchantMoneyMoved moved) {
        book.review(moved.merchantIds(), Instant.MAX, clock.instant());
    }
}
