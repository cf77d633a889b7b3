package io.touchstone.inspection.outcome;

import io.touchstone.inspection.lab.ResultVerified;
import io.touchstone.inspection.outcome.StoredOutcome.Cause;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A verified result passes its sample, or has its merchant told; that of a retest decides (ruling S3). */
@Component
class FollowVerifiedResults {

    private final OutcomeBook book;

    FollowVerifiedResults(OutcomeBook book) {
        this.book = book;
    }

    @EventListener
    void on(ResultVerified result) {
        book.found(result.sampleId(), Cause.TEST, Found.of(result));
    }
}
