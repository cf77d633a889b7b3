package io.touchstone.assessment.supervision.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Texts as they are typed into the forms of visits. */
final class VisitTyped {

    static final int WORDS_MAX = 2000;
    static final int REPORT_MAX = 8000;

    /** As long as certificates say why in public. */
    static final int REASON_MAX = 1000;

    private VisitTyped() {}

    /** What was typed, when it is something and not too much. */
    static Optional<String> words(@Nullable String typed, int max) {
        return Optional.ofNullable(typed).map(String::strip).filter(said -> !said.isEmpty() && said.length() <= max);
    }

    static Optional<UUID> id(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(String::strip).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(String::strip).map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    static Optional<YearMonth> month(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(String::strip).map(YearMonth::parse);
        } catch (DateTimeParseException notAMonth) {
            return Optional.empty();
        }
    }
}
