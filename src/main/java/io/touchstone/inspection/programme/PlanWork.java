package io.touchstone.inspection.programme;

import io.touchstone.inspection.programme.Freezing.Frozen;
import io.touchstone.inspection.sample.Arm;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.rulebook.Settings;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The long steps of a plan, each in one transaction: freeze, draw, and rank further. */
@Component
class PlanWork {

    private final PlanStore plans;
    private final Freezing freezing;
    private final Allotting allotting;
    private final StratumBook strata;
    private final Drawer drawer;
    private final Revealing revealing;
    private final Settings settings;

    PlanWork(
            PlanStore plans,
            Freezing freezing,
            Allotting allotting,
            StratumBook strata,
            Drawer drawer,
            Revealing revealing,
            Settings settings) {
        this.plans = plans;
        this.freezing = freezing;
        this.allotting = allotting;
        this.strata = strata;
        this.drawer = drawer;
        this.revealing = revealing;
        this.settings = settings;
    }

    /** Freezes the population and says how many are drawn of each stratum. */
    @Transactional
    Frozen freeze(UUID id, Actor actor, Instant at, LongConsumer progress) {
        Plan plan = plans.lock(id);
        PlanningRule rule = settings.at(PlanningRule.KEY, at);
        Frozen frozen = freezing.run(plan, rule, at, progress);
        if (frozen.rows() == 0) {
            throw new RuleViolation(PlanRule.PLAN_POPULATION_EMPTY);
        }
        strata.add(id, allotting.allot(plan, rule, frozen.strata(), actor, at));
        plan.freeze(frozen.rows(), frozen.sha256(), frozen.strata().size(), actor, at);
        plans.save(plan);
        return frozen;
    }

    /** Draws, and makes samples of the first of each stratum. */
    @Transactional
    int draw(UUID id, Actor actor, Instant at) {
        Plan plan = plans.lock(id);
        int samples = drawer.draw(plan, settings.at(PlanningRule.KEY, at).reserve(), actor, at);
        plan.draw(samples, actor, at);
        plans.save(plan);
        return samples;
    }

    /** Ranks more of one stratum, when those in reserve have run out, and makes samples of whoever is missing. */
    @Transactional
    int rankFurther(UUID id, Arm arm, int stratum, Actor actor, Instant at) {
        Plan plan = plans.lock(id);
        int samples = drawer.rankFurther(plan, arm, stratum, actor, at);
        revealing.revealWhenBought(id, actor, at);
        return samples;
    }
}
