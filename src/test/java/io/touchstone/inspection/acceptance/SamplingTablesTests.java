package io.touchstone.inspection.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables cell by cell against those that were compared with public sources of the three standards. */
class SamplingTablesTests {

    private static final String ISO = "ISO 2859-1:1999 = GB/T 2828.1-2012";
    private static final String MIL = "MIL-STD-105E";

    @Test
    void codeLettersAreThoseOfTheStandardAtEveryEdgeOfEveryRow() {
        for (Map<String, String> row : SharedStandards.rows("iso2859-code-letters.csv")) {
            long least = Long.parseLong(row.get("lot_min"));
            long most = row.get("lot_max").isEmpty() ? 9_000_000_000L : Long.parseLong(row.get("lot_max"));
            for (InspectionLevel level : InspectionLevel.values()) {
                assertThat(List.of(level.letter(least), level.letter(most)))
                        .as("lots of %s to %s at %s", least, most, level.word())
                        .containsOnly(CodeLetter.valueOf(row.get(level.word())));
            }
        }
    }

    @Test
    void everyCellOfTheNormalTableIsThatOfAllThreeStandards() {
        List<Map<String, String>> rows = SharedStandards.rows("iso2859-single-normal.csv");

        assertThat(rows).hasSize(416);
        assertThat(differing(rows, Severity.NORMAL)).isEmpty();
    }

    @Test
    void everyCellOfTheTightenedTableIsThatOfIsoAndGb() {
        List<Map<String, String>> rows = of(ISO, "iso2859-single-tightened.csv");

        assertThat(rows).hasSize(416);
        assertThat(differing(rows, Severity.TIGHTENED)).isEmpty();
    }

    @Test
    void everyCellOfTheReducedTableIsThatOfIsoAndGb() {
        List<Map<String, String>> rows = of(ISO, "iso2859-single-reduced.csv");

        assertThat(rows).hasSize(416);
        assertThat(differing(rows, Severity.REDUCED)).isEmpty();
    }

    @Test
    void theAmericanTightenedTableDiffersInOneCell() {
        assertThat(differing(of(MIL, "iso2859-single-tightened.csv"), Severity.TIGHTENED))
                .containsExactly("A/10: 2 (0,1) here, 8 (1,2) there");
    }

    @Test
    void theAmericanReducedTableDiffersWhereverItHasAGapBetweenItsNumbers() {
        List<Map<String, String>> rows = of(MIL, "iso2859-single-reduced.csv");
        Set<String> differing = differing(rows, Severity.REDUCED);
        Set<String> withinPercent =
                differing(rows.stream().filter(row -> aql(row).isPercent()).toList(), Severity.REDUCED);

        assertThat(differing).hasSize(251).contains("J/2.5: 32 (3,4) here, 32 (2,5) there");
        assertThat(withinPercent).hasSize(120);
    }

    @Test
    void arrowsAreThoseOfTheTables() {
        Map<Severity, TableShape> shapes = Map.of(
                Severity.NORMAL, TableShape.NORMAL,
                Severity.TIGHTENED, TableShape.TIGHTENED);
        shapes.forEach((severity, shape) -> of(null, "iso2859-single-" + severity.word() + ".csv").stream()
                .filter(row -> !row.get("standard").equals(MIL)
                        && !row.get("code_letter").equals("S"))
                .filter(row -> row.get("cell").equals("plan"))
                .forEach(row -> assertThat(shape.cell(letter(row).ordinal(), aql(row).index()))
                        .as("%s %s", severity, row)
                        .isEqualTo(Integer.parseInt(row.get("ac")))));
    }

    @Test
    void oneStepTighterNeverChangesTheSampleSizeWhereTheScoreAsks() {
        for (CodeLetter letter : CodeLetter.values()) {
            for (Aql aql : Aql.all()) {
                SamplingPlan plan = letter == CodeLetter.S ? null : SamplingTables.plan(letter, aql, Severity.NORMAL);
                if (plan != null && plan.accept() >= 2) {
                    SamplingPlan tighter =
                            SamplingTables.plan(plan.letter(), aql.tighter().orElseThrow(), Severity.NORMAL);
                    assertThat(tighter.sampleSize()).as("%s %s", letter, aql).isEqualTo(plan.sampleSize());
                    assertThat(tighter.accept()).isLessThan(plan.accept());
                }
            }
        }
    }

    @Test
    void aLotThatIsNoLargerThanItsSampleIsInspectedWhole() {
        LotPlan whole = SamplingTables.plan(13, InspectionLevel.II, aql("1.0"), Severity.NORMAL);
        LotPlan known = SamplingTables.plan(50, InspectionLevel.II, aql("1.0"), Severity.NORMAL);
        LotPlan single = SamplingTables.plan(1, InspectionLevel.II, aql("1.0"), Severity.NORMAL);

        assertThat(whole).isEqualTo(new LotPlan(CodeLetter.B, CodeLetter.E, 13, 0, 1, true));
        assertThat(known).isEqualTo(new LotPlan(CodeLetter.D, CodeLetter.E, 13, 0, 1, false));
        assertThat(single.sampleSize()).isEqualTo(1);
    }

    @Test
    void aSuspendedMerchantHasEveryUnitInspectedAndNoneMayBeBad() {
        LotPlan plan = SamplingTables.plan(5_000, InspectionLevel.II, aql("2.5"), Severity.SUSPENDED);

        assertThat(plan).isEqualTo(new LotPlan(CodeLetter.L, CodeLetter.L, 5_000, 0, 1, true));
    }

    private static List<Map<String, String>> of(@org.jspecify.annotations.Nullable String standard, String file) {
        return SharedStandards.rows(file).stream()
                .filter(row -> standard == null || row.get("standard").equals(standard))
                .filter(row -> !row.get("code_letter").equals("S"))
                .toList();
    }

    private static Set<String> differing(List<Map<String, String>> rows, Severity severity) {
        return rows.stream()
                .filter(row -> !said(row).equals(said(row, severity)))
                .map(row -> row.get("code_letter") + "/" + row.get("aql") + ": "
                        + said(row, severity).substring(2) + " here, "
                        + said(row).substring(2) + " there")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String said(Map<String, String> row) {
        return "%s %s (%s,%s)"
                .formatted(
                        row.get("resolved_letter"),
                        row.get("resolved_n"),
                        row.get("resolved_ac"),
                        row.get("resolved_re"));
    }

    private static String said(Map<String, String> row, Severity severity) {
        SamplingPlan plan = SamplingTables.plan(letter(row), aql(row), severity);
        return "%s %d (%d,%d)".formatted(plan.letter(), plan.sampleSize(), plan.accept(), plan.reject());
    }

    private static CodeLetter letter(Map<String, String> row) {
        return CodeLetter.valueOf(row.get("code_letter"));
    }

    private static Aql aql(Map<String, String> row) {
        return aql(row.get("aql"));
    }

    private static Aql aql(String value) {
        return Aql.of(new BigDecimal(value)).orElseThrow();
    }
}
