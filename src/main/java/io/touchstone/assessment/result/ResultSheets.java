package io.touchstone.assessment.result;

import static io.touchstone.export.ExportColumn.decimal;
import static io.touchstone.export.ExportColumn.integer;
import static io.touchstone.export.ExportColumn.text;

import io.touchstone.assessment.result.AssessmentResult.OfIndicator;
import io.touchstone.assessment.result.AssessmentResult.OfItem;
import io.touchstone.assessment.score.Totals;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.export.BookSheet;
import io.touchstone.export.ExportColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The sheets of a result's workbook; numbers are cut off as on the page, the exact ones stand beside as text. */
final class ResultSheets {

    private static final ExportColumn CODE = text("code", "assessment.result.code");
    private static final ExportColumn NAME = text("name", "assessment.result.name");
    private static final ExportColumn WEIGHT = decimal("weight", "assessment.result.weight");
    private static final ExportColumn SHARE = decimal("share", "assessment.result.share");
    private static final ExportColumn SCORE = decimal("score", "assessment.result.score");
    private static final ExportColumn GIVEN = decimal("contribution", "assessment.result.contribution");
    private static final ExportColumn EXACT = text("exact", "assessment.result.exact");

    private final AssessmentResult result;
    private final Map<String, Integer> evidence;
    private final MessageSource messages;
    private final Locale locale;

    ResultSheets(AssessmentResult result, Map<String, Integer> evidence, MessageSource messages, Locale locale) {
        this.result = result;
        this.evidence = evidence;
        this.messages = messages;
        this.locale = locale;
    }

    List<BookSheet> all() {
        return List.of(
                summary(),
                bands(),
                indicators("first", result.firstLevel()),
                indicators("second", result.secondLevel()),
                items());
    }

    private BookSheet summary() {
        FrozenAssessment assessment = result.assessment();
        return new BookSheet(
                say("sheet.summary"),
                List.of(text("what", "assessment.result.what"), text("value", "assessment.result.value")),
                List.of(
                        row(say("number"), assessment.number()),
                        row(say("subject"), assessment.subjectName().in(locale)),
                        row(say("scheme"), result.scheme().title().in(locale) + " (" + assessment.scheme() + ")"),
                        row(say("period"), assessment.from() + " – " + assessment.to()),
                        row(say("total"), Totals.shown(result.total())),
                        row(say("exact"), Totals.exact(result.total())),
                        row(say("stars"), Integer.toString(result.stars())),
                        row(say("grade"), result.band().name().in(locale)),
                        row(say("rounding"), say("rounding.rule")),
                        row(say("notice"), result.scheme().notice().in(locale)),
                        row(say("answers"), assessment.sha256())));
    }

    private BookSheet bands() {
        return new BookSheet(
                say("bands"),
                List.of(
                        decimal("from_points", "assessment.result.from"),
                        integer("stars", "assessment.result.stars"),
                        text("grade", "assessment.result.grade")),
                result.scheme().bands().stream()
                        .map(band -> row(
                                band.from().toPlainString(),
                                Integer.toString(band.stars()),
                                band.name().in(locale)))
                        .toList());
    }

    private BookSheet indicators(String level, List<OfIndicator> all) {
        return new BookSheet(
                say("sheet." + level),
                List.of(CODE, NAME, SHARE, SCORE, GIVEN, EXACT),
                all.stream()
                        .map(one -> row(
                                one.indicator().code(),
                                one.indicator().name().in(locale),
                                Totals.part(one.share()),
                                one.score().map(Totals::shown).orElse(null),
                                Totals.part(one.contribution()),
                                Totals.exact(one.contribution())))
                        .toList());
    }

    private BookSheet items() {
        return new BookSheet(
                say("sheet.items"),
                List.of(
                        CODE,
                        text("indicator", "assessment.result.indicator"),
                        NAME,
                        WEIGHT,
                        integer("points", "assessment.result.points"),
                        integer("full", "assessment.result.full"),
                        SHARE,
                        GIVEN,
                        EXACT,
                        integer("evidence", "assessment.result.evidence"),
                        text("reason", "assessment.result.reason")),
                result.items().stream().map(this::item).toList());
    }

    private List<@Nullable String> item(OfItem one) {
        Integer points = one.answer().points();
        return row(
                one.item().code(),
                one.item().indicator(),
                one.item().text().in(locale),
                one.item().weight().toPlainString(),
                points == null ? null : points.toString(),
                Integer.toString(one.full()),
                Totals.part(one.share()),
                Totals.part(one.contribution()),
                Totals.exact(one.contribution()),
                Integer.toString(evidence.getOrDefault(one.item().code(), 0)),
                one.answer().reason());
    }

    private String say(String key) {
        return messages.getMessage("assessment.result." + key, null, locale);
    }

    private static List<@Nullable String> row(@Nullable String... values) {
        return Arrays.asList(values);
    }
}
