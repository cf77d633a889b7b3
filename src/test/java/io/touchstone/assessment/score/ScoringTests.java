package io.touchstone.assessment.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.score.Scoring.Part;
import io.touchstone.kernel.Fraction;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTests {

    private static final SchemeVersion SMALL = SchemeSample.scheme("1")
            .scale("extent", 0, 1, 2, 4)
            .scale("yes_no", 0, 1)
            .first("A")
            .second("A.1", "A", "3")
            .second("A.2", "A", "2")
            .first("B")
            .second("B.1", "B", "5")
            .item("B.1.1", "B.1", "yes_no", "1")
            .item("A.1.1", "A.1", "extent", "1")
            .item("A.1.2", "A.1", "extent", "2")
            .item("A.2.1", "A.2", "yes_no", "1")
            .item("A.2.2", "A.2", "yes_no", "1")
            .build();

    @Test
    void sharesAnIndicatorsWeightAmongItsItems() {
        Scoring.Result result =
                new Scoring(SMALL).score(Map.of("A.1.1", 4, "A.1.2", 1, "A.2.1", 1, "A.2.2", 0, "B.1.1", 1));

        // A.1: 1 of 1 + 2/4 of 2, of 3 = 1.5 of 3; A.2: 1 of 2; B.1: 5 of 5; together 7.5 of 10.
        assertThat(result.total())
                .hasValueSatisfying(total -> assertThat(Totals.exact(total)).isEqualTo("75"));
        assertThat(score(result.secondLevel(), "A.1")).isEqualTo("50");
        assertThat(score(result.secondLevel(), "A.2")).isEqualTo("50");
        assertThat(score(result.firstLevel(), "A")).isEqualTo("50");
        assertThat(score(result.firstLevel(), "B")).isEqualTo("100");
        assertThat(score(result.items(), "A.1.2")).isEqualTo("25");
    }

    @Test
    void keepsTheSchemesOrderWhateverTheOrderOfItems() {
        Scoring.Result result = new Scoring(SMALL).score(Map.of());

        assertThat(result.firstLevel()).extracting(Part::code).containsExactly("A", "B");
        assertThat(result.secondLevel()).extracting(Part::code).containsExactly("A.1", "A.2", "B.1");
        assertThat(result.items()).extracting(Part::code).containsExactly("B.1.1", "A.1.1", "A.1.2", "A.2.1", "A.2.2");
    }

    @Test
    void sharesTheWeightOfWhatDoesNotApplyAmongTheRest() {
        Scoring scoring = new Scoring(SMALL);

        Scoring.Result oneItem = scoring.score(Map.of("A.1.2", 2, "A.2.1", 1, "A.2.2", 1, "B.1.1", 0));
        // A.1.1 weighs 1 of 10 and is left out: (1 + 2) of 9.
        assertThat(oneItem.total())
                .hasValueSatisfying(total -> assertThat(Totals.exact(total)).isEqualTo("100/3"));

        Scoring.Result section = scoring.score(Map.of("A.1.1", 4, "A.1.2", 4, "A.2.1", 0, "A.2.2", 0));
        assertThat(section.total())
                .hasValueSatisfying(total -> assertThat(Totals.exact(total)).isEqualTo("60"));
        assertThat(part(section.firstLevel(), "B").score()).isEmpty();
        assertThat(part(section.firstLevel(), "B").weight()).isEqualTo(Fraction.of(5, 1));
    }

    @Test
    void hasNoTotalWhenNothingApplies() {
        Scoring.Result result = new Scoring(SMALL).score(Map.of());

        assertThat(result.total()).isEmpty();
        assertThat(result.firstLevel())
                .allSatisfy(part -> assertThat(part.score()).isEmpty());
    }

    @Test
    void zeroPointsAreNotTheSameAsNotApplicable() {
        assertThat(new Scoring(SMALL).score(Map.of("A.1.1", 0)).total()).contains(Fraction.ZERO);
    }

    @Test
    void takesOnlyPointsOfTheScale() {
        Scoring scoring = new Scoring(SMALL);

        assertThatIllegalArgumentException().isThrownBy(() -> scoring.score(Map.of("A.1.1", 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> scoring.score(Map.of("A.1.1", 5)));
        assertThatIllegalArgumentException().isThrownBy(() -> scoring.score(Map.of("A.1.1", -1)));
    }

    /** Ruling Q1: bands by lower bound; 2 decimals, cut off. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.00, 0",
        "69.99, 69.99, 0",
        "69.995, 69.99, 0",
        "69.9999999999999999, 69.99, 0",
        "70, 70.00, 2",
        "70.0000000000000001, 70.00, 2",
        "79.5, 79.50, 2",
        "79.99, 79.99, 2",
        "79.9999999999999999, 79.99, 2",
        "80, 80.00, 3",
        "89.95, 89.95, 3",
        "89.995, 89.99, 3",
        "89.9999999999999999, 89.99, 3",
        "90, 90.00, 4",
        "94.96, 94.96, 4",
        "94.995, 94.99, 4",
        "94.9999999999999999, 94.99, 4",
        "95, 95.00, 5",
        "100, 100.00, 5"
    })
    void bandsByTheExactTotalAndShowsItCutOff(String total, String shown, int stars) {
        Scoring scoring = new Scoring(ofTotal(total));

        Fraction reached = scoring.score(Map.of("A.1.1", 1, "A.1.2", 0)).total().orElseThrow();

        assertThat(reached).isEqualByComparingTo(Fraction.of(new BigDecimal(total)));
        assertThat(Totals.shown(reached)).isEqualTo(shown);
        assertThat(scoring.band(reached).stars()).isEqualTo(stars);
    }

    /** 2099/30 is 69.9666…; 210/3 is 70 exactly, reached in thirds that no decimal can hold. */
    @Test
    void losesNothingInThirds() {
        SchemeSample sample = SchemeSample.scheme("1").scale("s", 0, 7, 10).first("A");
        for (int i = 1; i <= 3; i++) {
            sample.second("A." + i, "A", "1");
            for (int k = 1; k <= 3; k++) {
                sample.item("A." + i + "." + k, "A." + i, "s", "1");
            }
        }
        Map<String, Integer> points = new HashMap<>();
        sample.build().items().forEach(item -> points.put(item.code(), 7));
        Scoring scoring = new Scoring(sample.build());

        Fraction total = scoring.score(points).total().orElseThrow();

        assertThat(Totals.exact(total)).isEqualTo("70");
        assertThat(scoring.band(total).stars()).isEqualTo(2);
    }

    @Test
    void tellsDifferencesWithTheirSign() {
        assertThat(Totals.change(Fraction.of(5, 4))).isEqualTo("+1.2500");
        assertThat(Totals.change(Fraction.of(-1, 3))).isEqualTo("\u22120.3333");
        assertThat(Totals.change(Fraction.ZERO)).isEqualTo("0.0000");
        assertThat(Totals.exact(Fraction.of(1799, 20))).isEqualTo("1799/20");
        assertThat(Totals.part(Fraction.of(2, 3))).isEqualTo("0.6666");
    }

    /** Two items that share a hundred so that full marks for the first one are the total. */
    private static SchemeVersion ofTotal(String total) {
        BigDecimal one = new BigDecimal(total);
        SchemeSample sample =
                SchemeSample.scheme("1").scale("yes_no", 0, 1).first("A").second("A.1", "A", "7");
        return sample.item("A.1.1", "A.1", "yes_no", one.toPlainString())
                .item(
                        "A.1.2",
                        "A.1",
                        "yes_no",
                        BigDecimal.valueOf(100).subtract(one).toPlainString())
                .build();
    }

    private static Part part(List<Part> parts, String code) {
        return parts.stream()
                .filter(part -> part.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String score(List<Part> parts, String code) {
        return Totals.exact(part(parts, code).score().orElseThrow());
    }
}
