package io.touchstone.rulebook.library.web;

import io.touchstone.rulebook.Commitments.Clause;
import io.touchstone.rulebook.Wording;
import io.touchstone.rulebook.library.DocumentContent;
import io.touchstone.rulebook.library.DocumentContent.Links;
import io.touchstone.rulebook.library.LibraryDocument;
import io.touchstone.shell.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A version of a standard or a commitment as it is typed. */
record DocumentForm(
        @Nullable String code,
        @Nullable String kind,
        @Nullable String titleZh,
        @Nullable String titleEn,
        @Nullable String source,
        @Nullable String rules,
        @Nullable String categories,
        @Nullable String items,
        @Nullable String revision,
        @Nullable List<ClauseRow> clauses) {

    private static final int TITLE_MAX = 200;
    private static final int TEXT_MAX = 500;
    private static final int CLAUSE_MAX = 2000;
    private static final int NUMBER_MAX = 20;
    private static final int ROWS_MAX = 100;
    private static final int SPARE = 2;

    DocumentForm {
        clauses = clauses == null
                ? List.of()
                : clauses.stream()
                        .map(row -> row == null ? ClauseRow.EMPTY : row)
                        .limit(ROWS_MAX)
                        .toList();
    }

    static DocumentForm empty() {
        return new DocumentForm("", "gb", "", "", "", "", "", "", "0", List.of()).withRoom();
    }

    static DocumentForm of(LibraryDocument document, long revision) {
        DocumentContent content = document.content();
        return new DocumentForm(
                        document.code(),
                        document.kind().word(),
                        content.title().zh(),
                        content.title().en(),
                        content.source(),
                        content.links().rules(),
                        content.links().categories(),
                        content.links().items(),
                        Long.toString(revision),
                        content.clauses().stream()
                                .map(one -> new ClauseRow(
                                        one.number(),
                                        one.words().zh(),
                                        one.words().en()))
                                .toList())
                .withRoom();
    }

    /** With empty rows at its end for further clauses. */
    DocumentForm withRoom() {
        List<ClauseRow> rows = new ArrayList<>(typed());
        rows.removeIf(ClauseRow::isNone);
        for (int i = 0; i < SPARE && rows.size() < ROWS_MAX; i++) {
            rows.add(ClauseRow.EMPTY);
        }
        return new DocumentForm(code, kind, titleZh, titleEn, source, rules, categories, items, revision, rows);
    }

    private List<ClauseRow> typed() {
        return clauses == null ? List.of() : clauses;
    }

    String codeTyped() {
        return Typed.text(code).toUpperCase(Locale.ROOT);
    }

    String kindTyped() {
        return Typed.text(kind);
    }

    long seen() {
        return Typed.version(revision);
    }

    /** What was typed; empty, with what is wrong in {@code checked}, when it makes no document. */
    Optional<DocumentContent> content(BindingResult checked) {
        need("titleZh", titleZh, TITLE_MAX, checked);
        need("titleEn", titleEn, TITLE_MAX, checked);
        need("source", source, TEXT_MAX, checked);
        List<Clause> all = new ArrayList<>();
        for (ClauseRow row : typed()) {
            if (!row.isNone()) {
                clause(row, checked).ifPresent(all::add);
            }
        }
        if (all.isEmpty() && !checked.hasErrors()) {
            checked.rejectValue("clauses", "rulebook.typed.clauses", "clauses");
        }
        if (checked.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new DocumentContent(
                new Wording(Typed.text(titleZh), Typed.text(titleEn)),
                Typed.text(source),
                all,
                new Links(Typed.text(rules), Typed.text(categories), Typed.text(items))));
    }

    private static Optional<Clause> clause(ClauseRow row, BindingResult checked) {
        String number = Typed.text(row.number());
        String zh = Typed.text(row.zh());
        String en = Typed.text(row.en());
        boolean bad = number.isEmpty() || number.length() > NUMBER_MAX || zh.isEmpty() || en.isEmpty();
        if (bad || zh.length() > CLAUSE_MAX || en.length() > CLAUSE_MAX) {
            checked.rejectValue("clauses", "rulebook.typed.clause", "clause");
            return Optional.empty();
        }
        return Optional.of(new Clause(number, new Wording(zh, en)));
    }

    private static void need(String field, @Nullable String typed, int max, BindingResult checked) {
        String text = Typed.text(typed);
        if (text.isEmpty() || text.length() > max) {
            checked.rejectValue(field, "rulebook.typed.text", new Object[] {max}, "text");
        }
    }
}
