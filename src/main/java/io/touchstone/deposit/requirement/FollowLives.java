package io.touchstone.deposit.requirement;

import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.MerchantStateChanged;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A shop that begins to trade is called for its first payment; against one that has left nothing runs any more. */
@Component
class FollowLives {

    private final Requirements requirements;
    private final ShortfallBook book;

    FollowLives(Requirements requirements, ShortfallBook book) {
        this.requirements = requirements;
        this.book = book;
    }

    @EventListener
    void on(MerchantStateChanged changed) {
        if (changed.to() == MerchantState.EXITED || changed.to() == MerchantState.BANNED) {
            book.close(changed.merchantId(), changed.occurredAt());
        } else if (changed.to() != MerchantState.APPLICANT) {
            List<String> shop = List.of(changed.merchantId());
            requirements.note(shop, changed.occurredAt());
            book.review(shop, Instant.MAX, changed.occurredAt());
        }
    }
}
