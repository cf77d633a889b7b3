package io.touchstone.inspection.inbound;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with a rejected unit. The message key is {@code inspection.defect.<word>}. */
public enum Defect {
    SAFETY,
    FUNCTION,
    APPEARANCE,
    LABEL,
    DAMAGE,
    WRONG_GOODS,
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Defect> of(String word) {
        return Arrays.stream(values())
                .filter(defect -> defect.word().equals(word))
                .findFirst();
    }
}
