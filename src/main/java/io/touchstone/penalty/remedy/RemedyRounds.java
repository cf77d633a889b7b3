package io.touchstone.penalty.remedy;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the time of corrective plans brings by itself, a batch a transaction. */
@Component
class RemedyRounds {

    private static final int BATCH = 50;

    private final RemedyWork work;
    private final Clock clock;

    RemedyRounds(RemedyWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    /** @return how many were not filed in time; call again until none was */
    @Transactional
    int escalate() {
        return work.escalate(clock.instant(), BATCH);
    }
}
