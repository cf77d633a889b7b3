package io.touchstone.intake.domain;

import io.touchstone.intake.Column;
import io.touchstone.intake.CopyRows;
import io.touchstone.intake.Fact;
import io.touchstone.intake.IntakeKind;
import io.touchstone.intake.RowCode;
import io.touchstone.shell.FieldProblem;
import io.touchstone.shell.InvalidFields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks a row that arrived alone by the same columns as a row of a file. */
final class FactCheck {

    private static final int NAME_SHOWN_MAX = 64;

    private FactCheck() {}

    /** @throws InvalidFields naming every field that is bad, in the columns' order */
    static Fact check(IntakeKind kind, Map<String, String> fields) {
        List<FieldProblem> problems = new ArrayList<>();
        CopyRows nowhere = new CopyRows((bytes, length) -> {});
        nowhere.begin(kind.columns().size());
        Map<String, String> values = new HashMap<>();
        for (Column column : kind.columns()) {
            String value = fields.getOrDefault(column.name(), "");
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            RowCode refusal =
                    isText(value) ? new FieldCheck(column).write(bytes, 0, bytes.length, nowhere) : RowCode.BAD_TEXT;
            if (refusal != null) {
                problems.add(new FieldProblem("/" + column.name(), refusal.slug(), refusal.detail()));
            } else if (!value.isEmpty()) {
                values.put(column.name(), value);
            }
        }
        unknown(kind, fields)
                .forEach(name -> problems.add(
                        new FieldProblem("/" + name, "unknown-field", "no such field in rows of this kind")));
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        return new Fact(values);
    }

    private static Set<String> unknown(IntakeKind kind, Map<String, String> fields) {
        Set<String> unknown = new LinkedHashSet<>(fields.keySet());
        kind.columns().forEach(column -> unknown.remove(column.name()));
        Set<String> shown = new LinkedHashSet<>();
        unknown.forEach(name -> shown.add(pointer(name)));
        return shown;
    }

    private static String pointer(String name) {
        String text = isText(name) ? name.replace("~", "~0").replace("/", "~1") : "?";
        return text.substring(
                0, text.offsetByCodePoints(0, Math.min(NAME_SHOWN_MAX, text.codePointCount(0, text.length()))));
    }

    /** Whether it can be written as UTF-8; JSON may hold halves of characters. */
    private static boolean isText(String value) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(value);
    }
}
