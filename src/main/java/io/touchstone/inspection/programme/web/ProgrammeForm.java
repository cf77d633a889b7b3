package io.touchstone.inspection.programme.web;

import io.touchstone.inspection.programme.Programme;
import io.touchstone.inspection.programme.ProgrammeRow;
import io.touchstone.shell.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A programme as it is typed.
 *
 * @param quarter such as 2026Q1
 * @param focus a category code and its reason on each line
 */
record ProgrammeForm(
        @Nullable String once,
        @Nullable String version,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String quarter,
        @Nullable String budget,
        @Nullable String reason,
        @Nullable String focus) {

    private static final Pattern QUARTER = Pattern.compile("(20\\d{2})\\s*Q([1-4])");
    private static final Pattern FOCUS = Pattern.compile("(\\S{1,64})\\s+(.{1,1000})");
    private static final int NAME_MAX = 200;
    private static final int REASON_MAX = 2_000;
    private static final int FOCUS_MAX = 200;
    private static final int MONTHS = 3;

    static ProgrammeForm blank(UUID once, LocalDate today) {
        String quarter = today.getYear() + "Q" + ((today.getMonthValue() - 1) / MONTHS + 1);
        return new ProgrammeForm(once.toString(), "0", "", "", quarter, "", "", "");
    }

    static ProgrammeForm of(ProgrammeRow row, List<Programme.Focus> focus) {
        return new ProgrammeForm(
                "",
                Long.toString(row.version()),
                row.nameZh(),
                row.nameEn(),
                row.quarterWord().replace(" ", ""),
                PlanFields.amount(row.budget().minor()),
                row.reason(),
                focus.stream()
                        .map(one -> one.categoryCode() + " " + one.reason())
                        .collect(Collectors.joining("\n")));
    }

    void check(List<String> categories, BindingResult errors) {
        text("nameZh", nameZh, NAME_MAX, errors);
        text("nameEn", nameEn, NAME_MAX, errors);
        text("reason", reason, REASON_MAX, errors);
        if (day().isEmpty()) {
            PlanFields.reject("quarter", errors);
        }
        if (PlanFields.minor(budget).filter(minor -> minor > 0).isEmpty()) {
            PlanFields.reject("budget", errors);
        }
        List<Optional<Programme.Focus>> all = allFocus();
        boolean known = all.stream()
                .allMatch(
                        one -> one.isPresent() && categories.contains(one.get().categoryCode()));
        long distinct = all.stream().distinct().count();
        if (all.isEmpty() || all.size() > FOCUS_MAX || !known || distinct != all.size()) {
            PlanFields.reject("focus", errors);
        }
    }

    /** Only after the shape was found good. */
    Programme.Wanted wanted() {
        return new Programme.Wanted(
                Typed.text(nameZh),
                Typed.text(nameEn),
                day().orElseThrow(),
                PlanFields.minor(budget).orElseThrow(),
                Typed.text(reason),
                allFocus().stream().flatMap(Optional::stream).toList());
    }

    long seen() {
        return Typed.whole(version).orElse(0);
    }

    private Optional<LocalDate> day() {
        Matcher word = QUARTER.matcher(Typed.text(quarter));
        return word.matches()
                ? Optional.of(LocalDate.of(
                        Integer.parseInt(word.group(1)), (Integer.parseInt(word.group(2)) - 1) * MONTHS + 1, 1))
                : Optional.empty();
    }

    private List<Optional<Programme.Focus>> allFocus() {
        return PlanFields.lines(focus).stream()
                .map(line -> {
                    Matcher word = FOCUS.matcher(line);
                    return word.matches()
                            ? Optional.of(new Programme.Focus(word.group(1), word.group(2)))
                            : Optional.<Programme.Focus>empty();
                })
                .toList();
    }

    private static void text(String field, @Nullable String typed, int max, BindingResult errors) {
        String text = Typed.text(typed);
        if (text.isEmpty() || text.length() > max) {
            PlanFields.reject(field, errors);
        }
    }
}
