package io.touchstone.inspection.lab.web;

import io.touchstone.inspection.lab.Entry;
import io.touchstone.inspection.lab.OwnOrder;
import io.touchstone.inspection.lab.SpecItem;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A laboratory’s working sheet as it is typed, a line an item.
 *
 * @param version of the result it was opened on
 * @param reason why a result handed in before is amended
 */
record SheetForm(
        @Nullable String version,
        @Nullable String reason,
        @Nullable List<Line> lines) {

    private static final int VALUE_MAX = 200;
    private static final int REASON_MAX = 1000;

    /** One line; the value as it is written, such as {@code 0.42 ± 0.05 mg/kg}, {@code <0.05} or {@code ND}. */
    record Line(
            @Nullable String item,
            @Nullable String value,
            @Nullable String method,
            @Nullable String verdict,
            @Nullable String tested) {

        static final Line EMPTY = new Line("", "", "", "", "");

        boolean isBlank() {
            return (Typed.text(value) + Typed.text(verdict)).isEmpty();
        }
    }

    static SheetForm of(OwnOrder order, PlatformTime time) {
        List<Line> lines = new ArrayList<>();
        for (SpecItem item : order.items()) {
            lines.add(order.entry(item.code())
                    .map(entry -> new Line(
                            entry.itemCode(),
                            entry.valueText(),
                            entry.method(),
                            entry.passed() ? "pass" : "fail",
                            time.day(entry.testedAt()).toString()))
                    .orElse(new Line(item.code(), "", "", "", "")));
        }
        return new SheetForm(Integer.toString(order.resultVersion()), "", lines);
    }

    /** What was typed at an item before, for showing it again. */
    public Line at(String code) {
        return all().stream()
                .filter(line -> code.equals(line.item()))
                .findFirst()
                .orElse(Line.EMPTY);
    }

    /** @param whole whether every item must have its line */
    void check(OwnOrder order, boolean whole, LocalDate today, BindingResult errors) {
        if (seen() < 0) {
            errors.reject("inspection.lab.typed.stale");
        }
        if (Typed.text(reason).length() > REASON_MAX || (whole && seen() > 0 && Typed.isBlank(reason))) {
            errors.rejectValue("reason", "inspection.sheet.reason.missing");
        }
        for (SpecItem item : order.items()) {
            Line line = at(item.code());
            if (whole || !line.isBlank()) {
                check(item, line, today, errors);
            }
        }
    }

    private static void check(SpecItem item, Line line, LocalDate today, BindingResult errors) {
        String value = Typed.text(line.value());
        Optional<String> problem =
                value.isEmpty() || value.length() > VALUE_MAX ? Optional.of("bad-value") : item.problemOf(value);
        problem.ifPresent(word -> reject(errors, "inspection.sheet.problem." + word, item));
        if (!Typed.text(line.verdict()).matches("pass|fail")) {
            reject(errors, "inspection.sheet.verdict.missing", item);
        }
        if (Typed.day(line.tested()).filter(day -> !day.isAfter(today)).isEmpty()) {
            reject(errors, "inspection.sheet.tested.bad", item);
        }
        if (Typed.text(line.method()).length() > VALUE_MAX) {
            reject(errors, "inspection.sheet.method.long", item);
        }
    }

    private static void reject(BindingResult errors, String key, SpecItem item) {
        errors.reject(key, new Object[] {item.code()}, key);
    }

    int seen() {
        return Typed.text(version).matches("[0-9]{1,6}") ? Integer.parseInt(Typed.text(version)) : -1;
    }

    /** Only after the shape was found good. */
    List<Entry> entries(OwnOrder order, PlatformTime time) {
        List<Entry> entries = new ArrayList<>();
        for (SpecItem item : order.items()) {
            Line line = at(item.code());
            if (!line.isBlank()) {
                Instant tested = time.startOf(Typed.day(line.tested()).orElseThrow());
                entries.add(new Entry(
                        item.code(),
                        Typed.orNull(line.method()),
                        null,
                        Typed.text(line.value()),
                        "pass".equals(line.verdict()),
                        tested));
            }
        }
        return entries;
    }

    private List<Line> all() {
        return lines == null ? List.of() : lines;
    }
}
