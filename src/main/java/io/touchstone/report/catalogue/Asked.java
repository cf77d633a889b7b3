package io.touchstone.report.catalogue;

import io.touchstone.export.CatalogueField;
import io.touchstone.export.ExportDays;
import io.touchstone.shell.Typed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asked a report, as typed and as the table takes it on a day.
 *
 * @param words as typed, only what the report knows; kept with a saved report, so that a word such as the month before stays one
 * @param filter as the table takes it; empty while something is wrong
 * @param problems by the name of the field, the message key of what is wrong
 */
public record Asked(Map<String, String> words, Map<String, String> filter, Map<String, String> problems) {

    private static final int TEXT_MAX = 100;
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String DAY = "day";
    private static final String MISSING = "report.asked.missing";
    private static final String UNREADABLE = "report.asked.unreadable";

    public Asked {
        words = Map.copyOf(words);
        filter = Map.copyOf(filter);
        problems = Map.copyOf(problems);
    }

    public boolean isSound() {
        return problems.isEmpty();
    }

    /** Whether nothing at all was typed, as when the page is opened. */
    public boolean isBlank() {
        return words.isEmpty();
    }

    static Asked of(List<CatalogueField> fields, Map<String, String> typed, LocalDate today) {
        Reading reading = new Reading(typed, today);
        fields.forEach(reading::take);
        return new Asked(reading.words, reading.problems.isEmpty() ? reading.filter : Map.of(), reading.problems);
    }

    private static final class Reading {

        private final Map<String, String> typed;
        private final LocalDate today;
        private final Map<String, String> words = new LinkedHashMap<>();
        private final Map<String, String> filter = new LinkedHashMap<>();
        private final Map<String, String> problems = new LinkedHashMap<>();

        Reading(Map<String, String> typed, LocalDate today) {
            this.typed = typed;
            this.today = today;
        }

        void take(CatalogueField field) {
            switch (field.kind()) {
                case PERIOD -> period(field);
                case DAY -> day(field);
                case CHOICE -> choice(field);
                case TEXT -> text(field);
            }
        }

        private void period(CatalogueField field) {
            String word = word(field.name());
            String from = word(FROM);
            String to = word(TO);
            Optional<Span> span = Span.of(word);
            if (span.isPresent()) {
                span(span.get(), field);
            } else if (word != null && !word.equals(Span.OWN)) {
                words.put(field.name(), word);
                problems.put(field.name(), UNREADABLE);
            } else if (from == null && to == null) {
                missing(field, word != null);
            } else {
                words.put(field.name(), Span.OWN);
                Optional<LocalDate> first = ownDay(FROM, from, field);
                Optional<LocalDate> last = ownDay(TO, to, field);
                if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
                    problems.put(TO, "report.asked.backwards");
                }
            }
        }

        private void span(Span span, CatalogueField field) {
            words.put(field.name(), span.word());
            Span.Days days = span.on(today);
            filter.put(FROM, days.from().toString());
            filter.put(TO, days.to().toString());
        }

        private Optional<LocalDate> ownDay(String name, @Nullable String text, CatalogueField field) {
            if (text == null) {
                missing(name, field.required());
                return Optional.empty();
            }
            words.put(name, text);
            Optional<LocalDate> day = ExportDays.day(text);
            day.ifPresentOrElse(read -> filter.put(name, read.toString()), () -> problems.put(name, UNREADABLE));
            return day;
        }

        private void day(CatalogueField field) {
            String word = word(field.name());
            String own = word(DAY);
            if (word != null && Span.dayWords().contains(word)) {
                words.put(field.name(), word);
                Span.of(word)
                        .map(span -> span.on(today).to())
                        .ifPresent(day -> filter.put(field.name(), day.toString()));
            } else if (word != null && !word.equals(Span.OWN)) {
                words.put(field.name(), word);
                problems.put(field.name(), UNREADABLE);
            } else if (own == null) {
                missing(field, word != null);
            } else {
                words.put(field.name(), Span.OWN);
                words.put(DAY, own);
                ExportDays.day(own)
                        .ifPresentOrElse(
                                day -> filter.put(field.name(), day.toString()), () -> problems.put(DAY, UNREADABLE));
            }
        }

        private void choice(CatalogueField field) {
            String word = word(field.name());
            if (word == null) {
                missing(field, false);
                return;
            }
            words.put(field.name(), word);
            if (field.choices().contains(word)) {
                filter.put(field.name(), word);
            } else {
                problems.put(field.name(), UNREADABLE);
            }
        }

        private void text(CatalogueField field) {
            String word = word(field.name());
            if (word == null) {
                missing(field, false);
                return;
            }
            words.put(field.name(), word);
            if (word.length() > TEXT_MAX) {
                problems.put(field.name(), UNREADABLE);
            } else {
                filter.put(field.name(), word);
            }
        }

        private void missing(CatalogueField field, boolean half) {
            missing(field.name(), field.required() || half);
        }

        private void missing(String name, boolean must) {
            if (must) {
                problems.put(name, MISSING);
            }
        }

        private @Nullable String word(String name) {
            String text = typed.get(name);
            return Typed.orNull(text);
        }
    }
}
