package io.touchstone.inspection.demo;

import io.touchstone.inspection.buying.DemoBuying;
import io.touchstone.inspection.lab.SpecItem;
import io.touchstone.inspection.lab.TestOrderView;
import io.touchstone.inspection.outcome.DemoOutcomes;
import io.touchstone.inspection.programme.DemoPlans;
import io.touchstone.inspection.programme.DemoPlans.Sketch;
import io.touchstone.inspection.programme.DemoPlans.Until;
import io.touchstone.inspection.programme.PlanMethod;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.StoryShop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Three quarters of inspection: two that are over, with failures that stand and one that a retest overturned, and one in which samples
 * are at every stage between the draw and the merchant’s objection.
 */
@Component
class DemoInspection implements DemoChapter {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final long BUDGET = 12_000_000;
    private static final long PLAN = 9_000_000;
    private static final int QUARTERS = 2;
    /** Over which a plan's samples are bought; what follows the last one still ends within its quarter. */
    private static final Duration BUYING = Duration.ofDays(48);

    private static final int STAGES = 8;

    private final MadeSpecs madeSpecs;
    private final MadeLabs madeLabs;
    private final SampleStory story;
    private final DemoBuying buying;
    private final DemoPlans plans;
    private final DemoOutcomes outcomes;
    private final Samples samples;
    private final Cast cast;
    private final JdbcTemplate jdbc;
    private final StoryShop shop;
    private final PlatformTime time;
    private final Clock clock;
    private String ofStory = "";

    DemoInspection(
            MadeSpecs madeSpecs,
            MadeLabs madeLabs,
            SampleStory story,
            DemoBuying buying,
            DemoPlans plans,
            DemoOutcomes outcomes,
            Samples samples,
            Cast cast,
            JdbcTemplate jdbc,
            StoryShop shop,
            PlatformTime time,
            Clock clock) {
        this.madeSpecs = madeSpecs;
        this.madeLabs = madeLabs;
        this.story = story;
        this.buying = buying;
        this.plans = plans;
        this.outcomes = outcomes;
        this.samples = samples;
        this.cast = cast;
        this.jdbc = jdbc;
        this.shop = shop;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "inspection";
    }

    @Override
    public int position() {
        return 70;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        ofStory = shop.find().orElse("");
        LocalDate quarter = time.day(now).withDayOfMonth(1);
        quarter = quarter.minusMonths((quarter.getMonthValue() - 1) % 3);
        Map<String, MadeSpecs.Made> specs = madeSpecs.publish(now.minus(Duration.ofDays(300)));
        if (specs.isEmpty()) {
            return;
        }
        madeLabs.open(specs.values(), now.minus(Duration.ofDays(290)));
        buying.recruit(now.minus(Duration.ofDays(285)), cast.staff("inspector"));
        for (int back = QUARTERS; back > 0; back--) {
            pastQuarter(specs, quarter.minusMonths(3L * back));
        }
        thisQuarter(specs, quarter, now);
    }

    private void pastQuarter(Map<String, MadeSpecs.Made> specs, LocalDate quarter) {
        Instant begin = time.startOf(quarter);
        UUID programme = programme(specs, quarter, begin);
        Instant drawn = begin.plus(Duration.ofDays(6));
        UUID plan = plans.plan(
                programme,
                quarter + " 例行抽检 Routine sampling",
                new Sketch(PlanMethod.BUDGET, List.copyOf(specs.keySet()), List.of(), PLAN),
                Until.DRAWN,
                cast.staff("inspector"),
                drawn);
        boolean contested = true;
        List<SampleView> planned = of(plan);
        for (int i = 0; i < planned.size(); i++) {
            Instant bought =
                    drawn.plus(Duration.ofDays(2)).plus(BUYING.multipliedBy(i).dividedBy(planned.size()));
            if (!whole(planned.get(i), specs, bought, contested)) {
                contested = false;
            }
        }
    }

    /** From the order to the end; false when it was contested. */
    private boolean whole(SampleView sample, Map<String, MadeSpecs.Made> specs, Instant at, boolean contested) {
        MadeSpecs.Made spec = spec(sample, specs);
        story.buy(sample, price(sample), at);
        Set<String> failing = failing(sample, spec);
        TestOrderView order = test(sample, spec, failing, at.plus(Duration.ofDays(5)));
        Instant told = at.plus(Duration.ofDays(13));
        story.confirm(order, told);
        if (failing.isEmpty()) {
            return true;
        }
        if (!contested || !retest(sample, spec, failing, told.plus(Duration.ofDays(3)))) {
            outcomes.lapse(sample.id(), told.plus(Duration.ofDays(16)));
            return true;
        }
        return false;
    }

    private TestOrderView test(SampleView sample, MadeSpecs.Made spec, Set<String> failing, Instant at) {
        String lab = MadeLuck.of(sample) % 3 == 0 ? MadeLabs.SECOND : MadeLabs.FIRST;
        TestOrderView order = story.send(sample, spec, lab, at);
        story.hand(order, spec.items(), failing, at.plus(Duration.ofDays(6)));
        return order;
    }

    /** The merchant objects, where it can, and the other laboratory finds nothing. */
    private boolean retest(SampleView sample, MadeSpecs.Made spec, Set<String> failed, Instant at) {
        boolean retestable = spec.items().stream()
                .filter(item -> failed.contains(item.code()))
                .allMatch(SpecItem::retestable);
        if (!retestable
                || !outcomes.object(sample.id(), "自检合格，申请复检。Our own test passed.", at, cast.staff("inspector"))) {
            return false;
        }
        outcomes.retest(sample.id(), at.plus(Duration.ofDays(1)), cast.staff("inspector2"));
        TestOrderView order = story.retestOf(sample);
        story.hand(order, spec.items(), Set.of(), at.plus(Duration.ofDays(8)));
        story.confirm(order, at.plus(Duration.ofDays(9)));
        return true;
    }

    private void thisQuarter(Map<String, MadeSpecs.Made> specs, LocalDate quarter, Instant now) {
        Instant begin = now.minus(Duration.ofDays(30));
        UUID programme = programme(specs, quarter, begin);
        UUID plan = plans.plan(
                programme,
                quarter + " 例行抽检 Routine sampling",
                new Sketch(PlanMethod.BUDGET, List.copyOf(specs.keySet()), List.of(), PLAN),
                Until.DRAWN,
                cast.staff("inspector"),
                begin);
        int number = 0;
        for (SampleView sample : of(plan)) {
            stage(sample, specs, number++ % STAGES, begin.plus(Duration.ofDays(2)));
        }
        List<String> few = fewShops(specs);
        plans.plan(
                programme,
                "按商家批次检验 Lots by shop",
                new Sketch(PlanMethod.LOT, List.copyOf(specs.keySet()), few, null),
                Until.FROZEN,
                cast.staff("inspector"),
                now.minus(Duration.ofDays(3)));
        plans.plan(
                programme,
                "声明质量水平核查 Spot check",
                new Sketch(PlanMethod.DQL, List.copyOf(specs.keySet()), List.of(), null),
                Until.COMMITTED,
                cast.staff("inspector2"),
                now.minus(Duration.ofDays(1)));
        plans.plan(
                null,
                "草稿 Draft",
                new Sketch(PlanMethod.BUDGET, List.of(), few, PLAN),
                Until.DRAFT,
                cast.staff("inspector"),
                now);
    }

    /** Samples stand at every place between the shelf and the end. */
    private void stage(SampleView sample, Map<String, MadeSpecs.Made> specs, int stage, Instant at) {
        MadeSpecs.Made spec = spec(sample, specs);
        if (stage == 0 && MadeLuck.of(sample) % 2 == 0) {
            story.assign(sample, at);
        }
        if (stage == 1) {
            story.order(sample, price(sample), at);
        }
        if (stage < 2) {
            return;
        }
        story.buy(sample, price(sample), at);
        if (stage == 2) {
            story.send(sample, spec, MadeLabs.FIRST, at.plus(Duration.ofDays(5)));
            return;
        }
        Set<String> failing =
                stage == 5 && !isOfStory(sample) ? Set.of(spec.items().get(0).code()) : failing(sample, spec);
        TestOrderView order = test(sample, spec, failing, at.plus(Duration.ofDays(5)));
        if (stage > 3) {
            story.confirm(order, at.plus(Duration.ofDays(14)));
        }
    }

    private UUID programme(Map<String, MadeSpecs.Made> specs, LocalDate quarter, Instant at) {
        String name = quarter.getYear() + " Q" + ((quarter.getMonthValue() + 2) / 3);
        return plans.programme(
                new DemoPlans.Wanted(
                        name + " 季度抽检",
                        name + " sampling",
                        quarter,
                        new Money(BUDGET, CNY),
                        "热销与投诉高发商品 Hot and complaint-heavy goods",
                        List.copyOf(specs.keySet())),
                cast.staff("inspector"),
                cast.staff("approver"),
                at);
    }

    /** The plans looked at categories with a specification only. */
    private static MadeSpecs.Made spec(SampleView sample, Map<String, MadeSpecs.Made> specs) {
        return Objects.requireNonNull(specs.get(Objects.requireNonNull(sample.categoryCode())));
    }

    private List<SampleView> of(UUID plan) {
        return jdbc
                .queryForList(
                        "select number from inspection_sample where plan_id = ? order by number", String.class, plan)
                .stream()
                .map(number -> samples.find(number).orElseThrow())
                .toList();
    }

    private List<String> fewShops(Map<String, MadeSpecs.Made> specs) {
        return jdbc.queryForList(
                "select merchant_id from catalog_product where category_code = any (?) and not bare"
                        + " group by merchant_id order by merchant_id limit 3",
                String.class,
                (Object) specs.keySet().toArray(String[]::new));
    }

    private long price(SampleView sample) {
        Long price = jdbc.queryForObject(
                "select coalesce(price_minor, 5000) from catalog_product where product_id = ?",
                Long.class,
                sample.productId());
        return price == null ? 1 : Math.max(1, price);
    }

    /** What fails of it is told in a story of its own. */
    private boolean isOfStory(SampleView sample) {
        return sample.merchantId().equals(ofStory);
    }

    private Set<String> failing(SampleView sample, MadeSpecs.Made spec) {
        return isOfStory(sample) ? Set.of() : MadeLuck.failing(sample, spec);
    }
}
