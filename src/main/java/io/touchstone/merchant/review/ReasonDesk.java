package io.touchstone.merchant.review;

import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.review.ReviewPermissions.CanEditReasons;
import io.touchstone.merchant.review.ReviewPermissions.CanReadApplications;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the list of reasons is kept. */
@Service
@Transactional
public class ReasonDesk {

    private final Reasons reasons;
    private final Acting acting;

    ReasonDesk(Reasons reasons, Acting acting) {
        this.reasons = reasons;
        this.acting = acting;
    }

    @CanReadApplications
    @Transactional(readOnly = true)
    public List<Reason> all() {
        return reasons.all();
    }

    /** Enters a reason, or other words for one; what was decided before keeps the old words. */
    @CanEditReasons
    public void enter(Reason reason) {
        Instant now = acting.now();
        reasons.enter(reason, acting.id(), now);
        acting.tell(ReviewEvent.of(
                "review_reason_entered",
                "review_reason",
                reason.code(),
                acting.actor(),
                now,
                Map.of("subject", reason.subject(), "zh", reason.textZh(), "en", reason.textEn())));
    }

    /** Ends a reason: it is given no more, and stays readable. */
    @CanEditReasons
    public void end(String code) {
        Instant now = acting.now();
        if (!reasons.end(code, now)) {
            throw new NotFound("review_reason", code);
        }
        acting.tell(ReviewEvent.of("review_reason_ended", "review_reason", code, acting.actor(), now, Map.of()));
    }
}
