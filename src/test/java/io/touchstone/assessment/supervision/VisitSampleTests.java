package io.touchstone.assessment.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.score.SchemeSample;
import io.touchstone.assessment.sheet.AssessmentId;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.assessment.sheet.FrozenAssessment.Answered;
import io.touchstone.assessment.supervision.Checked.Chosen;
import io.touchstone.kernel.Fraction;
import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a visit looks at. */
class VisitSampleTests {

    private static final int ITEMS = 40;
    private static final SchemeVersion SCHEME = scheme();

    @Test
    void drawsTheSameItemsWithTheSameSeed() {
        List<Checked> one = VisitSample.draw(SCHEME, answered(), 42, 10, 50);

        assertThat(VisitSample.draw(SCHEME, answered(), 42, 10, 50)).isEqualTo(one);
        assertThat(VisitSample.draw(SCHEME, answered(), 43, 10, 50)).isNotEqualTo(one);
    }

    @Test
    void looksAtWhatMostOfTheTotalRestsOnAndAtOthersByLot() {
        for (long seed = 0; seed < 50; seed++) {
            List<Checked> drawn = VisitSample.draw(SCHEME, answered(), seed, 10, 50);

            assertThat(drawn).extracting(Checked::item).doesNotHaveDuplicates().hasSize(10);
            assertThat(drawn)
                    .extracting(Checked::place)
                    .isSorted()
                    .startsWith(1)
                    .endsWith(10);
            assertThat(drawn)
                    .filteredOn(item -> item.chosen() == Chosen.RISK)
                    .extracting(Checked::item)
                    .containsExactly("I01", "I02", "I03", "I04", "I05");
        }
    }

    @Test
    void reachesEveryItemByLotAlsoThoseThatDoNotApply() {
        List<String> seen = new ArrayList<>();
        for (long seed = 0; seed < 200; seed++) {
            VisitSample.draw(SCHEME, answered(), seed, 10, 0).forEach(item -> seen.add(item.item()));
        }

        assertThat(seen)
                .contains(code(ITEMS))
                .containsAll(SCHEME.items().stream().map(item -> item.code()).toList());
    }

    @Test
    void looksAtAllWhenThereAreFew() {
        assertThat(VisitSample.draw(SCHEME, answered(), 1, 272, 50)).hasSize(ITEMS);
    }

    private static SchemeVersion scheme() {
        SchemeSample sample =
                SchemeSample.scheme("1").scale("extent", 0, 1, 2, 3).first("A").second("A.1", "A", "100");
        for (int i = 1; i <= ITEMS; i++) {
            sample.item(code(i), "A.1", "extent", i <= 5 ? "9" : "1");
        }
        return sample.build();
    }

    /** Full marks for all but the last, which does not apply. */
    private static FrozenAssessment answered() {
        List<Answered> answers = new ArrayList<>();
        for (int i = 1; i <= ITEMS; i++) {
            answers.add(new Answered(code(i), i == ITEMS ? null : 3, i == ITEMS ? "not offered" : null));
        }
        return new FrozenAssessment(
                new AssessmentId(new UUID(0, 1)),
                "QA-2026-000001",
                "platform",
                new Wording("平台", "The platform"),
                SCHEME.ref(),
                LocalDate.parse("2025-01-01"),
                LocalDate.parse("2025-12-31"),
                Fraction.of(100, 1),
                5,
                answers,
                "0".repeat(64),
                Instant.parse("2026-01-10T00:00:00Z"),
                new UUID(0, 2));
    }

    private static String code(int i) {
        return String.format(Locale.ROOT, "I%02d", i);
    }
}
