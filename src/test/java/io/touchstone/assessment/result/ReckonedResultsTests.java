package io.touchstone.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.touchstone.assessment.result.AssessmentResult.OfIndicator;
import io.touchstone.assessment.result.AssessmentResult.OfItem;
import io.touchstone.assessment.score.Totals;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.kernel.Fraction;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReckonedResultsTests {

    private static final Map<String, Integer> POINTS =
            Map.of("A.1.1", 3, "A.1.2", 1, "A.2.1", 1, "B.1.1", 1, "B.1.2", 3, "B.1.3", 0);

    @Test
    void contributionsAddUpToTheTotal() {
        AssessmentResult result = ResultSample.result("QA-1", POINTS);

        assertThat(Fraction.sum(
                        result.items().stream().map(OfItem::contribution).toList()))
                .isEqualByComparingTo(result.total());
        assertThat(Fraction.sum(result.firstLevel().stream()
                        .map(OfIndicator::contribution)
                        .toList()))
                .isEqualByComparingTo(result.total());
        assertThat(Fraction.sum(result.items().stream().map(OfItem::share).toList()))
                .isEqualByComparingTo(Fraction.of(100, 1));
    }

    @Test
    void keepsWhyAnItemDoesNotApply() {
        AssessmentResult result = ResultSample.result("QA-1", POINTS);

        OfItem left = result.items().get(3);
        assertThat(left.item().code()).isEqualTo("A.2.2");
        assertThat(left.isApplicable()).isFalse();
        assertThat(left.answer().reason()).contains("not");
        assertThat(left.share().isZero()).isTrue();
        assertThat(result.under(result.firstLevel().get(0)))
                .extracting(one -> one.indicator().code())
                .containsExactly("A.1", "A.2");
    }

    @Test
    void refusesATotalThatTheAnswersDoNotComeTo() {
        FrozenAssessment frozen = ResultSample.frozen("QA-1", ResultSample.SCHEME, POINTS);
        FrozenAssessment raised = new FrozenAssessment(
                frozen.id(),
                frozen.number(),
                frozen.subject(),
                frozen.subjectName(),
                frozen.scheme(),
                frozen.from(),
                frozen.to(),
                frozen.total().plus(Fraction.of(1, 1_000_000_000)),
                frozen.stars(),
                frozen.answers(),
                frozen.sha256(),
                frozen.frozenAt(),
                frozen.frozenBy());

        assertThatIllegalStateException().isThrownBy(() -> ReckonedResults.of(raised, ResultSample.SCHEME));
    }

    @Test
    void drawsNoCornerWithoutAScore() {
        Spider spider = Spider.of(
                java.util.List.of(
                        new Spider.Spoke("A", "A", java.util.List.of(java.util.Optional.of(Fraction.of(100, 1)))),
                        new Spider.Spoke("B", "B", java.util.List.of(java.util.Optional.empty())),
                        new Spider.Spoke("C", "C", java.util.List.of(java.util.Optional.of(Fraction.ZERO)))),
                java.util.List.of("QA-1"));

        assertThat(spider.shapes().get(0).dots()).hasSize(2);
        assertThat(spider.shapes().get(0).points()).isEqualTo("210.0,40.0 210.0,210.0");
        assertThat(spider.axes()).hasSize(3);
        assertThat(Totals.shown(Fraction.ZERO)).isEqualTo("0.00");
    }
}
