package io.touchstone.inspection.programme;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes the seed of a plan once nothing of it waits to be bought (ruling S4). */
@Component
class Revealing {

    private final PlanStore plans;
    private final DrawBook book;
    private final Seeds seeds;

    Revealing(PlanStore plans, DrawBook book, Seeds seeds) {
        this.plans = plans;
        this.book = book;
        this.seeds = seeds;
    }

    /** In the caller's transaction; the plan's lock decides between two that bought the last ones at the same moment. */
    void revealWhenBought(UUID id, Actor actor, Instant at) {
        Plan plan = plans.lock(id);
        if (plan.state().canBecome(PlanState.REVEALED) && !book.isWaiting(id)) {
            plan.reveal(seeds.open(plan), actor, at);
            plans.save(plan);
        }
    }
}
