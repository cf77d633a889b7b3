package io.touchstone.report.review;

import io.touchstone.export.BookSheet;
import io.touchstone.export.ExportColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A review as the sheets of a workbook: what it is, its figures, what was said, its actions. Numbers stay numbers. */
final class ReviewSheets {

    private final ReviewPage page;
    private final MessageSource messages;
    private final Locale locale;

    ReviewSheets(ReviewPage page, MessageSource messages, Locale locale) {
        this.page = page;
        this.messages = messages;
        this.locale = locale;
    }

    List<BookSheet> all() {
        return List.of(summary(), figures(), comments(), actions());
    }

    private BookSheet summary() {
        ReviewPage.Act signed = page.signed();
        return new BookSheet(
                say("sheet.summary"),
                List.of(text("what"), text("content")),
                List.of(
                        row(say("number"), page.number()),
                        row(say("period"), page.period().name()),
                        row(say("state"), say("state." + page.state().word())),
                        row(say("made-by"), page.made().by()),
                        row(say("signed-by"), signed == null ? null : signed.by()),
                        row(say("met"), Long.toString(page.count("met"))),
                        row(say("not-shown"), Long.toString(page.count("not_shown"))),
                        row(say("missed"), Long.toString(page.count("missed"))),
                        row(say("sha256"), page.sha256())));
    }

    private BookSheet figures() {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (ReviewFigure one : page.figures()) {
            Long below = one.below();
            Long snapshot = one.snapshot();
            rows.add(row(
                    one.kpi(),
                    name(one.kpi()),
                    one.departmentName(),
                    plain(one.value()),
                    plain(one.low()),
                    plain(one.high()),
                    plain(one.above()),
                    below == null ? null : below.toString(),
                    plain(one.target()),
                    messages.getMessage("report.kpi.verdict." + one.verdict().word(), null, locale),
                    plain(before(one)),
                    plain(one.change()),
                    snapshot == null ? null : snapshot.toString()));
        }
        return new BookSheet(
                say("sheet.figures"),
                List.of(
                        text("code"),
                        text("kpi"),
                        text("department"),
                        decimal("value"),
                        decimal("low"),
                        decimal("high"),
                        decimal("above"),
                        ExportColumn.integer("below", "report.review.below"),
                        decimal("target"),
                        text("verdict"),
                        decimal("before"),
                        decimal("change"),
                        ExportColumn.integer("snapshot", "report.review.snapshot")),
                rows);
    }

    private BookSheet comments() {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (ReviewComment one : page.comments()) {
            String department = page.departments().stream()
                    .filter(known -> known.id().equals(one.department()))
                    .map(known -> known.name())
                    .findFirst()
                    .orElse(null);
            rows.add(row(department, one.words(), one.by()));
        }
        return new BookSheet(say("sheet.comments"), List.of(text("department"), text("words"), text("said-by")), rows);
    }

    private BookSheet actions() {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (ReviewPage.ActionLine one : page.actions()) {
            rows.add(row(
                    one.number(),
                    name(one.kpi()),
                    one.what(),
                    one.owner(),
                    one.dueOn().toString(),
                    say("action.state." + one.state().word()),
                    one.carried() ? say("action.carried") : null));
        }
        return new BookSheet(
                say("sheet.actions"),
                List.of(
                        text("number"),
                        text("kpi"),
                        text("action.what"),
                        text("action.owner"),
                        ExportColumn.date("due_on", "report.review.action.due"),
                        text("action.state"),
                        text("action.carried")),
                rows);
    }

    private String name(String code) {
        var kpi = page.kpis().get(code);
        return kpi == null ? code : kpi.name().in(locale);
    }

    private String say(String key) {
        return Objects.requireNonNull(messages.getMessage("report.review." + key, null, locale));
    }

    private static @Nullable BigDecimal before(ReviewFigure one) {
        ReviewFigure.Before before = one.before();
        return before == null ? null : before.value();
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static ExportColumn text(String key) {
        return ExportColumn.text(key.replaceAll("[.-]", "_"), "report.review." + key);
    }

    private static ExportColumn decimal(String key) {
        return ExportColumn.decimal(key, "report.review." + key);
    }

    private static List<@Nullable String> row(@Nullable String... values) {
        return Collections.unmodifiableList(new ArrayList<>(Arrays.asList(values)));
    }
}
