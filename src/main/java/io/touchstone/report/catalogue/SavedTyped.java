package io.touchstone.report.catalogue;

import io.touchstone.export.ExportFormat;
import io.touchstone.report.catalogue.Rhythm.Beat;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is typed about a saved report, read where it can be. */
public final class SavedTyped {

    public static final int NAME_MAX = 100;

    private static final int HOURS = 24;
    private static final int MONTH_DAYS = 31;

    private SavedTyped() {}

    public static Optional<String> name(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() <= NAME_MAX);
    }

    public static Optional<ExportFormat> format(@Nullable String typed) {
        return ReportFormats.of(typed);
    }

    /** Empty when a part its beat needs is missing or unknown; what the beat does not need is left out. */
    public static Optional<Rhythm> rhythm(
            @Nullable String beat, @Nullable String weekday, @Nullable String monthDay, @Nullable String hour) {
        Optional<Integer> at = number(hour).filter(one -> one < HOURS);
        return Beat.of(beat).flatMap(one -> switch (one) {
            case NEVER -> Optional.of(Rhythm.NEVER);
            case DAILY -> at.map(Rhythm::daily);
            case WEEKLY -> at.flatMap(h -> weekday(weekday).map(day -> Rhythm.weekly(day, h)));
            case MONTHLY ->
                at.flatMap(h -> number(monthDay)
                        .filter(day -> day >= 1 && day <= MONTH_DAYS)
                        .map(day -> Rhythm.monthly(day, h)));
        });
    }

    public static SavedReport.Content content(
            String name, ExportFormat format, boolean shared, Rhythm rhythm, Map<String, String> words, Locale locale) {
        Locale kept =
                locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return new SavedReport.Content(name, words, format, kept, shared, rhythm);
    }

    public static List<String> weekdays() {
        return Arrays.stream(DayOfWeek.values()).map(SavedTyped::word).toList();
    }

    public static List<Integer> monthDays() {
        return IntStream.rangeClosed(1, MONTH_DAYS).boxed().toList();
    }

    public static List<Integer> hours() {
        return IntStream.range(0, HOURS).boxed().toList();
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<DayOfWeek> weekday(@Nullable String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word(day).equals(word))
                .findFirst();
    }

    private static Optional<Integer> number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,2}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }
}
