package io.touchstone.rulebook.rule.web;

import io.touchstone.rulebook.LadderTerms;
import io.touchstone.rulebook.Measure;
import io.touchstone.rulebook.RuleTerms;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.ViolationTerms;
import io.touchstone.rulebook.Wording;
import io.touchstone.rulebook.rule.RuleContent;
import io.touchstone.shell.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The words of a rule as they are typed, beside its measures. What it orders stands in {@link TermsForm}. */
record RuleForm(
        @Nullable String code,
        @Nullable String titleZh,
        @Nullable String titleEn,
        @Nullable String textZh,
        @Nullable String textEn,
        @Nullable String source,
        @Nullable String revision,
        @Nullable TermsForm terms,
        @Nullable List<MeasureRow> measures) {

    private static final int ROWS_MAX = 60;
    private static final int SPARE = 2;

    RuleForm {
        measures = measures == null
                ? List.of()
                : measures.stream()
                        .map(row -> row == null ? MeasureRow.EMPTY : row)
                        .limit(ROWS_MAX)
                        .toList();
        terms = terms == null ? TermsForm.EMPTY : terms;
    }

    static RuleForm empty() {
        return new RuleForm("", "", "", "", "", "", "0", TermsForm.EMPTY, List.of()).withRoom();
    }

    static RuleForm of(RuleVersion version, long revision) {
        return new RuleForm(
                        version.code(),
                        version.title().zh(),
                        version.title().en(),
                        version.text().zh(),
                        version.text().en(),
                        version.source(),
                        Long.toString(revision),
                        TermsForm.of(version.terms()),
                        rows(version.terms()))
                .withRoom();
    }

    private static List<MeasureRow> rows(RuleTerms terms) {
        if (terms instanceof ViolationTerms violation) {
            return violation.measures().stream().map(MeasureRow::of).toList();
        }
        List<MeasureRow> rows = new ArrayList<>();
        for (LadderTerms.Step step : ((LadderTerms) terms).steps()) {
            for (Measure measure : step.measures()) {
                rows.add(MeasureRow.of(
                        measure,
                        step.violationClass().name(),
                        Integer.toString(step.points()),
                        step.repeating() ? "true" : ""));
            }
        }
        return rows;
    }

    /** With empty rows at its end for further measures. */
    RuleForm withRoom() {
        List<MeasureRow> rows = new ArrayList<>(measuresTyped());
        rows.removeIf(MeasureRow::isNone);
        for (int i = 0; i < SPARE && rows.size() < ROWS_MAX; i++) {
            rows.add(MeasureRow.EMPTY);
        }
        return new RuleForm(code, titleZh, titleEn, textZh, textEn, source, revision, terms, rows);
    }

    List<MeasureRow> measuresTyped() {
        return measures == null ? List.of() : measures;
    }

    TermsForm termsTyped() {
        return terms == null ? TermsForm.EMPTY : terms;
    }

    long seen() {
        return Typed.version(revision);
    }

    /** What was typed; empty, with what is wrong in {@code checked}, when it makes no rule. */
    Optional<RuleContent> content(boolean ladder, BindingResult checked) {
        need("titleZh", titleZh, RuleContent.TITLE_MAX, checked);
        need("titleEn", titleEn, RuleContent.TITLE_MAX, checked);
        need("textZh", textZh, RuleContent.TEXT_MAX, checked);
        need("textEn", textEn, RuleContent.TEXT_MAX, checked);
        need("source", source, RuleContent.SOURCE_MAX, checked);
        Optional<? extends RuleTerms> ordered = ladder
                ? termsTyped().ladder(measuresTyped(), checked)
                : termsTyped().violation(measuresTyped(), checked);
        if (checked.hasErrors() || ordered.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RuleContent(
                new Wording(Typed.text(titleZh), Typed.text(titleEn)),
                new Wording(Typed.text(textZh), Typed.text(textEn)),
                Typed.text(source),
                ordered.get()));
    }

    String codeTyped() {
        return Typed.text(code).toUpperCase(java.util.Locale.ROOT);
    }

    private static void need(String field, @Nullable String typed, int max, BindingResult checked) {
        String text = Typed.text(typed);
        if (text.isEmpty() || text.length() > max) {
            checked.rejectValue(field, "rulebook.typed.text", new Object[] {max}, "text");
        }
    }
}
