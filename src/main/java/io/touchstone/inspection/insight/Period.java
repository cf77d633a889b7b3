package io.touchstone.inspection.insight;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A span whose sums are kept: {@code all}, a year such as {@code 2026} or a quarter such as {@code 2026-Q1}, by days of the platform. */
public record Period(String word) {

    private static final Pattern SHAPE = Pattern.compile("all|[0-9]{4}(-Q[1-4])?");

    /** Needs the shape to be there. */
    public static final Period ALL = new Period("all");

    public Period {
        if (!SHAPE.matcher(word).matches()) {
            throw new IllegalArgumentException("no period: " + word);
        }
    }

    public static Optional<Period> typed(@Nullable String word) {
        return word != null && SHAPE.matcher(word).matches() ? Optional.of(new Period(word)) : Optional.empty();
    }

    public static Period quarter(LocalDate day) {
        return new Period("%04d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR)));
    }

    /** The quarters up to the one of a day, the oldest first. */
    static List<Period> quartersUntil(LocalDate day, int count) {
        List<Period> quarters = new ArrayList<>();
        for (int back = count - 1; back >= 0; back--) {
            quarters.add(quarter(day.minusMonths(3L * back)));
        }
        return List.copyOf(quarters);
    }

    /** What a reader may choose on a day: everything, the last years and the last quarters. */
    static List<Period> choices(LocalDate day) {
        List<Period> choices = new ArrayList<>(List.of(ALL));
        for (int back = 0; back < 3; back++) {
            choices.add(new Period("%04d".formatted(day.getYear() - back)));
        }
        List<Period> quarters = quartersUntil(day, 8);
        for (int i = quarters.size() - 1; i >= 0; i--) {
            choices.add(quarters.get(i));
        }
        return List.copyOf(choices);
    }

    public boolean isAll() {
        return equals(ALL);
    }
}
