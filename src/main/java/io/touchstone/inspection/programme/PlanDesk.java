package io.touchstone.inspection.programme;

import io.touchstone.inspection.sample.InspectionPermissions.CanWork;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.rulebook.Settings;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where plans are made and taken step by step to their draw (D3, D4, D5, ruling S4). */
@Service
@Transactional
public class PlanDesk {

    private final PlanStore plans;
    private final PlanChecks checks;
    private final Numbers numbers;
    private final Seeds seeds;
    private final Settings settings;
    private final Jobs jobs;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    PlanDesk(
            PlanStore plans,
            PlanChecks checks,
            Numbers numbers,
            Seeds seeds,
            Settings settings,
            Jobs jobs,
            CurrentActor actor,
            Ids ids,
            Clock clock) {
        this.plans = plans;
        this.checks = checks;
        this.numbers = numbers;
        this.seeds = seeds;
        this.settings = settings;
        this.jobs = jobs;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins a plan; sent twice it is begun once.
     *
     * @return its number
     */
    @CanWork
    public String begin(NewPlan wanted) {
        Optional<String> made = numbers.planMade(wanted.once());
        if (made.isPresent()) {
            return made.get();
        }
        Instant at = clock.instant();
        PlanningRule rule = settings.at(PlanningRule.KEY, at);
        Plan plan = Plan.begin(ids.next(), numbers.plan(at), wanted, rule, actor.get(), at);
        plans.save(plan);
        return plan.number();
    }

    /** Says which products it looks at. */
    @CanWork
    public void look(String number, long seen, PopulationQuery query) {
        Plan plan = plan(number, seen);
        plan.look(query, actor.get(), clock.instant());
        plans.save(plan);
    }

    /** Says how the population is divided and how many are taken. */
    @CanWork
    public void design(String number, long seen, Design design, @Nullable Long budgetMinor) {
        Plan plan = plan(number, seen);
        plan.design(design, budgetMinor, actor.get(), clock.instant());
        plans.save(plan);
    }

    /** Makes the seed and publishes its hash; from here on the design is fixed. */
    @CanWork
    public void commit(String number, long seen) {
        Plan plan = plan(number, seen);
        checks.requireRoom(plan);
        Seeds.NewSeed seed = seeds.make(plan.id());
        plan.commit(seed.sealed(), seed.sha256(), actor.get(), clock.instant());
        plans.save(plan);
    }

    /** Has the population frozen, as a job. */
    @CanWork
    public void freeze(String number, long seen) {
        step(number, seen, PlanState.FROZEN, PlanJob.Freeze.KIND);
    }

    /** Has it drawn, as a job. */
    @CanWork
    public void draw(String number, long seen) {
        step(number, seen, PlanState.DRAWN, PlanJob.Draw.KIND);
    }

    /** Gives it up before anything is drawn; the seed, if there is one, is published at once. */
    @CanWork
    public void cancel(String number, long seen, String reason) {
        Plan plan = plan(number, seen);
        byte[] seed = plan.seal().seedSealed() == null ? null : seeds.open(plan);
        plan.cancel(reason, seed, actor.get(), clock.instant());
        plans.save(plan);
    }

    /** Ends a plan of which every sample is over. */
    @CanWork
    public void close(String number, long seen) {
        Plan plan = plan(number, seen);
        checks.requireSamplesOver(plan);
        plan.close(actor.get(), clock.instant());
        plans.save(plan);
    }

    private void step(String number, long seen, PlanState step, String kind) {
        Plan plan = plan(number, seen);
        plan.begin(
                step, jobs.submit(PlanJob.request(kind, plan.id(), actor.get())).id());
        plans.save(plan);
    }

    private Plan plan(String number, long seen) {
        Plan plan = plans.lock(number);
        if (!plan.isOfVersion(seen)) {
            throw new Conflict(PlanRule.PLAN_CHANGED);
        }
        return plan;
    }
}
