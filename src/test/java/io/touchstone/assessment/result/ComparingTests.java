package io.touchstone.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.touchstone.assessment.result.Comparison.ItemChange;
import io.touchstone.assessment.result.Comparison.Kind;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.scheme.Schemes.Carried;
import io.touchstone.assessment.score.SchemeSample;
import io.touchstone.assessment.score.Totals;
import io.touchstone.kernel.Fraction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparingTests {

    private static final Map<String, Integer> BEFORE =
            Map.of("A.1.1", 1, "A.1.2", 3, "A.2.1", 1, "B.1.1", 0, "B.1.2", 3);

    @Test
    void saysOfEveryItemWhatBecameOfIt() {
        Comparison comparison = new Comparing(
                        ResultSample.result("QA-1", BEFORE),
                        ResultSample.result("QA-2", Map.of("A.1.1", 3, "A.1.2", 1, "A.2.2", 1, "B.1.1", 0, "B.1.2", 3)),
                        List.of())
                .compare();

        assertThat(comparison.mapped()).isFalse();
        assertThat(comparison.items())
                .extracting(one -> one.shown().item().code(), ItemChange::kind)
                .containsExactly(
                        tuple("A.1.1", Kind.BETTER),
                        tuple("A.1.2", Kind.WORSE),
                        tuple("A.2.1", Kind.NO_LONGER_APPLIES),
                        tuple("A.2.2", Kind.NOW_APPLIES),
                        tuple("B.1.1", Kind.SAME),
                        tuple("B.1.2", Kind.SAME),
                        tuple("B.1.3", Kind.SAME));
        // B.1.1 alone weighs more than what moved; of what moved A.2.1 gave most.
        assertThat(comparison.moved())
                .hasSize(4)
                .first()
                .extracting(one -> one.shown().item().code())
                .isEqualTo("A.2.1");
        assertThat(effects(comparison)).isEqualByComparingTo(comparison.difference());
    }

    @Test
    void goesByTheMappingAcrossVersions() {
        SchemeVersion later = SchemeSample.scheme("2")
                .scale("thirds", 0, 1, 3)
                .scale("yes_no", 0, 1)
                .first("A")
                .second("A.1", "A", "3")
                .first("C")
                .second("C.1", "C", "7")
                .item("A.1.1", "A.1", "thirds", "1")
                .item("A.1.9", "A.1", "thirds", "2")
                .item("C.1.1", "C.1", "yes_no", "1")
                .item("C.1.2", "C.1", "yes_no", "1")
                .build();
        AssessmentResult now = ReckonedResults.of(
                ResultSample.frozen("QA-2", later, Map.of("A.1.1", 3, "A.1.9", 3, "C.1.1", 1, "C.1.2", 1)), later);

        Comparison comparison = new Comparing(
                        ResultSample.result("QA-1", BEFORE),
                        now,
                        List.of(
                                new Carried("A.1.1", "A.1.1", false),
                                new Carried("A.1.9", "A.1.2", false),
                                new Carried("C.1.1", "B.1.1", true),
                                new Carried("C.1.2", null, false)))
                .compare();

        assertThat(comparison.mapped()).isTrue();
        assertThat(comparison.items())
                .extracting(one -> one.shown().item().code(), ItemChange::kind)
                .containsExactly(
                        tuple("A.1.1", Kind.BETTER),
                        tuple("A.1.9", Kind.SAME),
                        tuple("C.1.1", Kind.REWORDED),
                        tuple("C.1.2", Kind.NEW),
                        tuple("A.2.1", Kind.DROPPED),
                        tuple("A.2.2", Kind.DROPPED),
                        tuple("B.1.2", Kind.DROPPED),
                        tuple("B.1.3", Kind.DROPPED));
        assertThat(effects(comparison)).isEqualByComparingTo(comparison.difference());
        assertThat(comparison.firstLevel())
                .extracting(one -> one.shown().indicator().code(), one -> one.difference()
                        .isPresent())
                .containsExactly(tuple("A", true), tuple("C", false), tuple("B", false));
    }

    @Test
    void findsNothingMovedBetweenTwins() {
        Comparison comparison = new Comparing(
                        ResultSample.result("QA-1", BEFORE), ResultSample.result("QA-2", BEFORE), List.of())
                .compare();

        assertThat(comparison.moved()).isEmpty();
        assertThat(Totals.change(comparison.difference())).isEqualTo("0.0000");
    }

    private static Fraction effects(Comparison comparison) {
        return Fraction.sum(comparison.items().stream().map(ItemChange::effect).toList());
    }
}
