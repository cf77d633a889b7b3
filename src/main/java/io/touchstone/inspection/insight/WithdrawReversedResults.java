package io.touchstone.inspection.insight;

import io.touchstone.inspection.outcome.ResultReversed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A final result that two people took back counts no more. */
@Component
class WithdrawReversedResults {

    private final Tally tally;

    WithdrawReversedResults(Tally tally) {
        this.tally = tally;
    }

    @EventListener
    void on(ResultReversed reversed) {
        tally.withdraw(reversed.sampleId(), reversed.at());
    }
}
