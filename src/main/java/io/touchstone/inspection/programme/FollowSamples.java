package io.touchstone.inspection.programme;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.sample.Arm;
import io.touchstone.inspection.sample.NewSample;
import io.touchstone.inspection.sample.SampleMoved;
import io.touchstone.inspection.sample.SampleState;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Subject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows the samples of a plan: whoever cannot be bought, or comes to nothing, makes room for the next of the same stratum and
 * arm, and when nothing waits to be bought any more the seed is published (ruling S4).
 */
@Component
class FollowSamples {

    private static final Set<SampleState> GIVEN_UP = EnumSet.of(SampleState.CANCELLED, SampleState.STOPPED);
    private static final Set<PlanState> OPEN = EnumSet.of(PlanState.DRAWN, PlanState.BUYING);

    private final PlanStore plans;
    private final DrawBook book;
    private final Drawer drawer;
    private final Revealing revealing;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;

    FollowSamples(
            PlanStore plans,
            DrawBook book,
            Drawer drawer,
            Revealing revealing,
            Jobs jobs,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.book = book;
        this.drawer = drawer;
        this.revealing = revealing;
        this.jobs = jobs;
        this.events = events;
    }

    @EventListener
    void on(SampleMoved moved) {
        SampleView sample = moved.sample();
        boolean given = GIVEN_UP.contains(sample.state());
        if (sample.planId() == null || sample.arm() == Arm.FOLLOW_UP || !(given || moved.from() == SampleState.DRAWN)) {
            return;
        }
        Plan plan = plans.lock(sample.planId());
        if (!OPEN.contains(plan.state())) {
            return;
        }
        if (sample.state() == SampleState.ORDERED && plan.state() == PlanState.DRAWN) {
            plan.buy(moved.actor(), moved.at());
            plans.save(plan);
        }
        if (!given || replace(plan, moved)) {
            revealing.revealWhenBought(plan.id(), moved.actor(), moved.at());
        }
    }

    /** @return false when whoever comes next has to be looked for first */
    private boolean replace(Plan plan, SampleMoved moved) {
        SampleView sample = moved.sample();
        UUID planId = plan.id();
        int missing = book.missing(planId, sample.arm(), sample.stratum());
        List<NewSample> next = book.next(planId, sample.arm(), sample.stratum(), Math.max(0, missing), moved.at());
        drawer.take(plan, next, moved.actor());
        for (NewSample one : next) {
            events.publishEvent(new InspectionEvent(
                    "sample_replaced",
                    new Subject("sampling_plan", plan.number()),
                    moved.actor(),
                    moved.at(),
                    Map.of(
                            "instead_of",
                            sample.number(),
                            "arm",
                            one.arm().word(),
                            "stratum",
                            one.stratum(),
                            "rank",
                            one.rank())));
        }
        if (next.size() >= missing || !book.hasMore(planId, sample.arm(), sample.stratum())) {
            return true;
        }
        jobs.submit(RankFurther.request(planId, sample.arm(), sample.stratum(), moved.actor()));
        return false;
    }
}
