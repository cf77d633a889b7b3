package io.touchstone.assessment.result;

import io.touchstone.assessment.result.AssessmentResult.OfIndicator;
import io.touchstone.assessment.result.AssessmentResult.OfItem;
import io.touchstone.assessment.scheme.Band;
import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.score.Scoring.Part;
import io.touchstone.assessment.score.Totals;
import io.touchstone.assessment.sheet.FrozenAssessment;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A result as a file from which anybody can reckon the total again (feature L2): exact numbers, whole or as {@code 7/3}, under
 * names that stay the same in every language. {@code resources/verify/VerifyScore.java} reads it.
 */
final class ScoreTrace {

    /** What the program is called when it is downloaded. */
    static final String PROGRAM = "VerifyScore.java";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_SIGNS = "=+-@\t\r＝＋－＠";

    private final AssessmentResult result;
    private final Locale locale;

    ScoreTrace(AssessmentResult result, Locale locale) {
        this.result = result;
        this.locale = locale;
    }

    String csv() {
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
        lines().forEach(line -> csv.append(line).append('\n'));
        return csv.toString();
    }

    private Stream<String> lines() {
        return Stream.of(
                        Stream.of(
                                "record,code,parent,name,weight,points,full,applied,gained,score,stars,reason",
                                whole()),
                        result.scheme().bands().stream().map(this::band),
                        result.firstLevel().stream().map(one -> indicator("first", one)),
                        result.secondLevel().stream().map(one -> indicator("second", one)),
                        result.items().stream().map(this::item))
                .flatMap(lines -> lines);
    }

    private String whole() {
        FrozenAssessment assessment = result.assessment();
        return line(
                "assessment",
                assessment.number(),
                assessment.scheme().toString(),
                safe(assessment.subjectName().in(locale)),
                "",
                "",
                "",
                Totals.exact(result.applied()),
                Totals.exact(result.gained()),
                Totals.exact(result.total()),
                Integer.toString(result.stars()),
                "");
    }

    private String band(Band band) {
        String from = band.from().toPlainString();
        return line("band", from, "", safe(band.name().in(locale)), "", "", "", "", "", from, "" + band.stars(), "");
    }

    private String indicator(String record, OfIndicator one) {
        Part part = one.part();
        return line(
                record,
                part.code(),
                one.indicator().parent(),
                safe(one.indicator().name().in(locale)),
                one.indicator().isFirstLevel()
                        ? Totals.exact(part.weight())
                        : one.indicator().weight().toPlainString(),
                "",
                "",
                Totals.exact(part.applied()),
                Totals.exact(part.gained()),
                score(part),
                "",
                "");
    }

    private String item(OfItem one) {
        Item item = one.item();
        Integer points = one.answer().points();
        return line(
                "item",
                item.code(),
                item.indicator(),
                safe(item.text().in(locale)),
                item.weight().toPlainString(),
                points == null ? "" : points.toString(),
                Integer.toString(one.full()),
                Totals.exact(one.part().applied()),
                Totals.exact(one.part().gained()),
                score(one.part()),
                "",
                safe(one.answer().reason()));
    }

    private static String score(Part part) {
        return part.score().map(Totals::exact).orElse("");
    }

    private static String line(@Nullable String... fields) {
        return Stream.of(fields)
                .map(field -> quoted(field == null ? "" : field))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String field) {
        return field.chars().anyMatch(one -> ",\"\n\r".indexOf(one) >= 0)
                ? '"' + field.replace("\"", "\"\"") + '"'
                : field;
    }

    /** No spreadsheet takes it for a formula. */
    private static String safe(@Nullable String text) {
        String kept = text == null ? "" : text;
        String stripped = kept.strip();
        return !stripped.isEmpty() && FORMULA_SIGNS.indexOf(stripped.charAt(0)) >= 0 ? "'" + kept : kept;
    }
}
