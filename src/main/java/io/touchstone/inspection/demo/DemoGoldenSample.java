package io.touchstone.inspection.demo;

import io.touchstone.inspection.lab.SpecItem;
import io.touchstone.inspection.lab.TestOrderView;
import io.touchstone.inspection.outcome.DemoOutcomes;
import io.touchstone.inspection.programme.DemoPlans;
import io.touchstone.inspection.programme.DemoPlans.Sketch;
import io.touchstone.inspection.programme.DemoPlans.Until;
import io.touchstone.inspection.programme.PlanMethod;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.StoryDay;
import io.touchstone.shell.StoryShop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The whole story begins: a plan for the goods of one shop, drawn by a seed whose hash was told before; samples bought under cover and
 * sealed; one of them fails on safety, two people verify it, and nobody objects.
 */
@Component
class DemoGoldenSample implements DemoChapter {

    /** In the price of a sample there are two pieces, and in a plan some more than the one it is about. */
    private static final int SAMPLES = 8;

    private static final int PIECES = 2;
    private static final long TEST_AND_POSTAGE = 61_000;
    private static final int LEAST = 3;

    private final MadeSpecs specs;
    private final SampleStory samples;
    private final DemoPlans plans;
    private final DemoOutcomes outcomes;
    private final Samples known;
    private final Cast cast;
    private final StoryShop shop;
    private final JdbcClient jdbc;
    private final PlatformTime time;
    private final Clock clock;

    DemoGoldenSample(
            MadeSpecs specs,
            SampleStory samples,
            DemoPlans plans,
            DemoOutcomes outcomes,
            Samples known,
            Cast cast,
            StoryShop shop,
            JdbcClient jdbc,
            PlatformTime time,
            Clock clock) {
        this.specs = specs;
        this.samples = samples;
        this.plans = plans;
        this.outcomes = outcomes;
        this.known = known;
        this.cast = cast;
        this.shop = shop;
        this.jdbc = jdbc;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "whole-story-sample";
    }

    @Override
    public int position() {
        return 100;
    }

    @Override
    public String story() {
        return WHOLE_STORY;
    }

    /** What the shop sells in one category, what a piece of it costs on average, and what it is tested for. */
    private record Range(String category, long meanMinor, MadeSpecs.Made spec) {}

    @Override
    public void tell() {
        Instant now = clock.instant();
        shop.find().ifPresent(merchant -> ranges(merchant).stream()
                .filter(range -> !safety(range.spec()).isEmpty())
                .findFirst()
                .ifPresent(range -> tell(merchant, range, now)));
    }

    private void tell(String merchant, Range range, Instant now) {
        MadeSpecs.Made spec = range.spec();
        List<SampleView> drawn = drawn(merchant, range, now);
        SampleView failing = drawn.get(0);
        drawn.forEach(sample -> samples.buy(sample, range.meanMinor(), at(StoryDay.BOUGHT, now)));
        for (SampleView sample : drawn) {
            Set<String> failed = sample.number().equals(failing.number()) ? safety(spec) : Set.of();
            TestOrderView order = samples.send(sample, spec, MadeLabs.FIRST, at(StoryDay.SENT, now));
            samples.hand(order, spec.items(), failed, at(StoryDay.TESTED, now));
            samples.confirm(order, at(StoryDay.VERIFIED, now));
        }
        outcomes.lapse(failing.id(), at(StoryDay.FAILED, now));
    }

    /** As many as the money is enough for, drawn a little after the plan was told. */
    private List<SampleView> drawn(String merchant, Range range, Instant now) {
        long budget = SAMPLES * (range.meanMinor() * PIECES + TEST_AND_POSTAGE);
        UUID plan = plans.plan(
                null,
                "单店专项抽检 One shop looked at",
                new Sketch(PlanMethod.BUDGET, List.of(range.category()), List.of(merchant), budget),
                Until.DRAWN,
                cast.staff("inspector"),
                at(StoryDay.PLANNED, now).plus(Duration.ofHours(1)));
        return jdbc
                .sql("select number from inspection_sample where plan_id = ? order by number")
                .param(plan)
                .query(String.class)
                .list()
                .stream()
                .map(number -> known.find(number).orElseThrow())
                .toList();
    }

    /** The categories that it sells in and that have a specification, the one with most on the shelf first. */
    private List<Range> ranges(String merchant) {
        return jdbc
                .sql("""
                        select category_code, coalesce(avg(price_minor), 5000)::bigint from catalog_product
                         where merchant_id = :merchant and not bare and category_code is not null
                         group by category_code having count(*) >= :least order by count(*) desc, 1
                        """)
                .param("merchant", merchant)
                .param("least", LEAST)
                .query((row, i) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .flatMap(goods -> specs.find(goods.getKey()).map(spec -> range(spec, goods.getValue())).stream())
                .toList();
    }

    private static Range range(MadeSpecs.Made spec, long meanMinor) {
        return new Range(spec.category(), Math.max(1, meanMinor), spec);
    }

    /** The first item of safety, as a set that fails; empty when there is none. */
    private static Set<String> safety(MadeSpecs.Made spec) {
        return spec.items().stream()
                .filter(SpecItem::safety)
                .map(SpecItem::code)
                .limit(1)
                .collect(Collectors.toSet());
    }

    private Instant at(StoryDay day, Instant now) {
        return day.at(time, now);
    }
}
