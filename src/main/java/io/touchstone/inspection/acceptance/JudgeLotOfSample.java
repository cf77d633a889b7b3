package io.touchstone.inspection.acceptance;

import io.touchstone.inspection.outcome.SampleConcluded;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Judges a lot when the last result of its whole sample is in; samples that were stopped or not bought wait for replacement. */
@Component
class JudgeLotOfSample {

    private final Lots lots;
    private final LotBook book;

    JudgeLotOfSample(Lots lots, LotBook book) {
        this.lots = lots;
        this.book = book;
    }

    @EventListener
    void on(SampleConcluded concluded) {
        UUID lotId = concluded.sample().lotId();
        if (lotId == null) {
            return;
        }
        // Locked first: two last samples of a lot may be concluded at the same moment.
        Lot lot = book.lock(lotId).orElseThrow();
        LotTally tally = book.tally(lotId);
        if (lot.isOpen() && tally.inspected() >= lot.sampleSize()) {
            lots.judge(lotId, tally.failed(), concluded.at(), concluded.actor());
        }
    }
}
