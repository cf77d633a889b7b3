package io.touchstone.assessment.supervision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One item that a visit looks at.
 *
 * @param verdict null until it was looked at
 * @param note what was found; needed unless the answer was confirmed
 */
public record Checked(
        String item,
        int place,
        Chosen chosen,
        @Nullable Verdict verdict,
        @Nullable String note) {

    public Checked {
        if (verdict != null && verdict != Verdict.CONFIRMED && note == null) {
            throw new IllegalArgumentException("a finding says what was found");
        }
    }

    /** How it came to be looked at; the message key is {@code assessment.visit.chosen.<word>}. */
    public enum Chosen {
        /** Much of the total rests on it. */
        RISK,
        RANDOM,
        HAND;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Chosen of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** What was found; the message key is {@code assessment.visit.verdict.<word>}. */
    public enum Verdict {
        /** As it was answered. */
        CONFIRMED,
        MINOR,
        MAJOR;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Verdict> parse(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
        }
    }

    public boolean isMajor() {
        return verdict == Verdict.MAJOR;
    }
}
