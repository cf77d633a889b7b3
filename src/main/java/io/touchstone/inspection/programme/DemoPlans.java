package io.touchstone.inspection.programme;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.rulebook.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes programmes and plans of the demo, whose history lies before today; in the caller's transaction. */
@Component
public class DemoPlans {

    private final StoredProgrammes programmes;
    private final PlanStore plans;
    private final PlanWork work;
    private final Numbers numbers;
    private final Seeds seeds;
    private final Settings settings;
    private final Ids ids;

    DemoPlans(
            StoredProgrammes programmes,
            PlanStore plans,
            PlanWork work,
            Numbers numbers,
            Seeds seeds,
            Settings settings,
            Ids ids) {
        this.programmes = programmes;
        this.plans = plans;
        this.work = work;
        this.numbers = numbers;
        this.seeds = seeds;
        this.settings = settings;
        this.ids = ids;
    }

    /** A programme that another person has opened. */
    public UUID programme(Wanted wanted, Actor author, Actor opener, Instant at) {
        Programme programme = Programme.draft(
                ids.next(),
                numbers.programme(at),
                ids.next(),
                wanted.budget().currency().getCurrencyCode(),
                new Programme.Wanted(
                        wanted.nameZh(),
                        wanted.nameEn(),
                        wanted.quarter(),
                        wanted.budget().minor(),
                        wanted.reason(),
                        wanted.categories().stream()
                                .map(category -> new Programme.Focus(category, wanted.reason()))
                                .toList()),
                author,
                at);
        programme.open(opener, at);
        return programmes.save(programme).id();
    }

    /** A quarter's programme as the demo wants it. */
    public record Wanted(
            String nameZh, String nameEn, LocalDate quarter, Money budget, String reason, List<String> categories) {}

    /** How far a plan is taken. */
    public enum Until {
        DRAFT,
        COMMITTED,
        FROZEN,
        DRAWN
    }

    /** A plan of its own, taken as far as is said. */
    public UUID plan(@Nullable UUID programme, String name, Sketch sketch, Until until, Actor actor, Instant at) {
        PlanningRule rule = settings.at(PlanningRule.KEY, at);
        NewPlan wanted = new NewPlan(ids.next(), programme, name, sketch.method(), "CNY");
        Plan plan = Plan.begin(ids.next(), numbers.plan(at), wanted, rule, actor, at);
        plan.look(sketch.query(), actor, at);
        if (sketch.method() == PlanMethod.BUDGET) {
            plan.design(plan.design(), sketch.budgetMinor(), actor, at);
        }
        if (until != Until.DRAFT) {
            Seeds.NewSeed seed = seeds.make(plan.id());
            plan.commit(seed.sealed(), seed.sha256(), actor, at);
        }
        plans.save(plan);
        UUID id = plan.id();
        if (until.compareTo(Until.FROZEN) >= 0) {
            work.freeze(id, actor, at, rows -> {});
        }
        if (until == Until.DRAWN) {
            work.draw(id, actor, at);
        }
        return id;
    }

    /**
     * What a plan looks at and by which method it takes how many.
     *
     * @param budgetMinor only of those that spend a budget
     */
    public record Sketch(
            PlanMethod method,
            List<String> categories,
            List<String> merchants,
            @Nullable Long budgetMinor) {

        PopulationQuery query() {
            return new PopulationQuery(
                    categories,
                    List.of(),
                    merchants,
                    List.of(),
                    null,
                    null,
                    null,
                    PopulationQuery.DAYS,
                    null,
                    PopulationQuery.DAYS,
                    false);
        }
    }
}
