package io.touchstone.assessment.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.LiveRule;
import io.touchstone.assessment.scheme.LiveRule.Bound;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.score.SchemeSample;
import io.touchstone.assessment.score.Scoring;
import io.touchstone.assessment.sheet.AssessmentId;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.assessment.sheet.FrozenAssessment.Answered;
import io.touchstone.kernel.Fraction;
import io.touchstone.rulebook.Wording;
import io.touchstone.shell.LiveFigure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LivingScoreTests {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");

    private final SchemeVersion scheme = scheme();

    @Test
    void givesBoundItemsThePointsOfTodayAndLeavesAllOthers() {
        LivingScore score = of(points(5, 5, 5), Map.of("x.share", "0.80"));

        assertThat(score.total()).isEqualTo(Fraction.of(80, 1));
        assertThat(score.stars()).isEqualTo(3);
        assertThat(score.moved()).isEqualTo(1);
        assertThat(score.items()).singleElement().satisfies(item -> {
            assertThat(item.state()).isEqualTo(LivingItem.State.WORSE);
            assertThat(item.thenPoints()).isEqualTo(5);
            assertThat(item.points()).isEqualTo(3);
            assertThat(item.effect()).isEqualTo(Fraction.of(-20, 1));
        });
    }

    @Test
    void countsAValueOnItsBoundAsKept() {
        assertThat(of(points(0, 5, 5), Map.of("x.share", "0.95")).items().get(0).points())
                .isEqualTo(5);
        assertThat(of(points(0, 5, 5), Map.of("x.share", "0.949999"))
                        .items()
                        .get(0)
                        .points())
                .isEqualTo(3);
        assertThat(of(points(3, 5, 5), Map.of("x.share", "0.1")).items().get(0).points())
                .isZero();
    }

    @Test
    void keepsThePointsOfThenWhereNothingCanBeSaid() {
        LivingScore none = of(points(3, 5, 5), Map.of("x.share", ""));
        assertThat(none.items().get(0).state()).isEqualTo(LivingItem.State.NO_VALUE);
        assertThat(none.total()).isEqualTo(none.assessment().total());

        LivingScore gone = of(points(3, 5, 5), Map.of());
        assertThat(gone.items().get(0).state()).isEqualTo(LivingItem.State.NO_FIGURE);
        assertThat(gone.total()).isEqualTo(gone.assessment().total());
    }

    @Test
    void doesNotMakeAnItemApplyThatDidNot() {
        LivingScore score = of(points(null, 5, 0), Map.of("x.share", "1"));

        assertThat(score.items().get(0).state()).isEqualTo(LivingItem.State.NOT_APPLICABLE);
        assertThat(score.total()).isEqualTo(score.assessment().total());
    }

    @Test
    void addsUpItsEffectsToTheDifferenceExactly() {
        long seed = 20260301;
        Random random = new Random(seed);
        int[] steps = {0, 3, 5};
        for (int i = 0; i < 300; i++) {
            Map<String, Integer> points = points(
                    random.nextInt(4) == 0 ? null : steps[random.nextInt(3)],
                    steps[random.nextInt(3)],
                    random.nextInt(4) == 0 ? null : steps[random.nextInt(3)]);
            LivingScore score =
                    of(points, Map.of("x.share", new BigDecimal(random.nextInt(101)).movePointLeft(2) + ""));

            assertThat(Fraction.sum(
                            score.items().stream().map(LivingItem::effect).toList()))
                    .as("seed %s, round %s", seed, i)
                    .isEqualTo(score.total().minus(score.assessment().total()));
        }
    }

    private LivingScore of(Map<String, Integer> points, Map<String, String> values) {
        return LivingScore.of(frozen(points), scheme, rule -> Optional.ofNullable(values.get(rule.figure()))
                .map(value -> new LiveEvidence.Taken(
                        rule.figure(),
                        LiveFigure.Unit.SHARE,
                        AT,
                        AT,
                        AT,
                        new LiveFigure.Reading(
                                value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value)), 0, 1))));
    }

    private FrozenAssessment frozen(Map<String, Integer> points) {
        Scoring scoring = new Scoring(scheme);
        Fraction total = scoring.score(points).total().orElseThrow();
        List<Answered> answers = scheme.items().stream()
                .map(item -> new Answered(item.code(), points.get(item.code()), null))
                .toList();
        return new FrozenAssessment(
                new AssessmentId(new UUID(0, 1)),
                "QA-2026-000001",
                "platform",
                new Wording("平台", "Platform"),
                scheme.ref(),
                LocalDate.parse("2025-03-01"),
                LocalDate.parse("2026-02-28"),
                total,
                scoring.band(total).stars(),
                answers,
                "0".repeat(64),
                AT,
                new UUID(0, 2));
    }

    private static Map<String, Integer> points(
            @Nullable Integer bound, @Nullable Integer second, @Nullable Integer third) {
        Map<String, Integer> points = new HashMap<>();
        if (bound != null) {
            points.put("A1-1", bound);
        }
        if (second != null) {
            points.put("B1-1", second);
        }
        if (third != null) {
            points.put("B1-2", third);
        }
        return points;
    }

    /** Half of the weight hangs on one item that a share answers. */
    private static SchemeVersion scheme() {
        SchemeVersion plain = SchemeSample.scheme("1")
                .scale("extent", 0, 3, 5)
                .first("A")
                .second("A1", "A", "50")
                .first("B")
                .second("B1", "B", "50")
                .item("A1-1", "A1", "extent", "1")
                .item("B1-1", "B1", "extent", "1")
                .item("B1-2", "B1", "extent", "2")
                .build();
        LiveRule rule = new LiveRule(
                "x.share",
                90,
                true,
                List.of(new Bound(3, new BigDecimal("0.80")), new Bound(5, new BigDecimal("0.95"))));
        List<Item> items = plain.items().stream()
                .map(item -> item.code().equals("A1-1") ? bound(item, rule) : item)
                .collect(Collectors.toCollection(ArrayList::new));
        return new SchemeVersion(
                plain.ref(),
                plain.state(),
                plain.title(),
                plain.notice(),
                plain.source(),
                plain.scales(),
                plain.bands(),
                plain.indicators(),
                items,
                plain.sha256());
    }

    private static Item bound(Item item, LiveRule rule) {
        return new Item(
                item.code(),
                item.indicator(),
                item.text(),
                item.guidance(),
                item.basis(),
                item.scale(),
                item.weight(),
                item.mayNotApply(),
                item.evidence(),
                rule);
    }
}
