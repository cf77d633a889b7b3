package io.touchstone.merchant.brand;

import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.MerchantStateChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Looks at the chains of a shop's brands with its admission, in the same transaction (A7). */
@Component
class FollowAdmissions {

    private final ChainWatch watch;

    FollowAdmissions(ChainWatch watch) {
        this.watch = watch;
    }

    /** At its end, when the application knows the merchant that it became. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(MerchantStateChanged changed) {
        if (changed.from() == MerchantState.APPLICANT) {
            watch.lookAt(changed.merchantId(), changed.occurredAt(), changed.actor());
        }
    }
}
