package io.touchstone.assessment.supervision.web;

import io.touchstone.assessment.supervision.Checked;
import io.touchstone.assessment.supervision.Checked.Verdict;
import io.touchstone.assessment.supervision.Mark;
import io.touchstone.assessment.supervision.VisitPage;
import io.touchstone.shell.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.validation.BindingResult;

/** What was ticked and written on the items of a visit, by their codes; nothing typed is lost when something is missing. */
record VisitMarks(Map<String, Line> byItem) {

    private static final String VERDICT = "verdict.";
    private static final String NOTE = "note.";

    /** As it stands in the form; both empty when nothing was said. */
    record Line(String verdict, String note) {

        boolean needsNote() {
            return note.isBlank() && !verdict.isEmpty() && !verdict.equals(Verdict.CONFIRMED.word());
        }
    }

    static VisitMarks typed(Map<String, String> fields) {
        Map<String, Line> typed = new LinkedHashMap<>();
        for (String field : fields.keySet()) {
            if (field.startsWith(NOTE)) {
                String item = field.substring(NOTE.length());
                String verdict = Objects.requireNonNullElse(fields.get(VERDICT + item), "");
                typed.put(item, new Line(verdict, Objects.requireNonNullElse(fields.get(field), "")));
            }
        }
        return new VisitMarks(typed);
    }

    static VisitMarks kept(VisitPage page) {
        Map<String, Line> kept = new LinkedHashMap<>();
        for (VisitPage.Point point : page.points()) {
            Checked checked = point.checked();
            Verdict verdict = checked.verdict();
            kept.put(
                    checked.item(),
                    new Line(verdict == null ? "" : verdict.word(), Objects.requireNonNullElse(checked.note(), "")));
        }
        return new VisitMarks(kept);
    }

    void check(BindingResult checked) {
        byItem.forEach((item, typed) -> {
            if (typed.needsNote()) {
                checked.reject("assessment.visit.typed.note", new Object[] {item}, "note");
            }
            if (typed.note().length() > Typed.WORDS_MAX) {
                checked.reject("assessment.visit.typed.note-long", new Object[] {item, Typed.WORDS_MAX}, "long");
            }
        });
    }

    Map<String, Mark> marks() {
        Map<String, Mark> marks = new LinkedHashMap<>();
        byItem.forEach((item, typed) -> marks.put(
                item,
                new Mark(
                        Verdict.parse(typed.verdict()).orElse(null),
                        Typed.words(typed.note(), Typed.WORDS_MAX).orElse(null))));
        return marks;
    }
}
