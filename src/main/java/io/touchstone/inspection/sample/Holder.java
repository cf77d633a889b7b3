package io.touchstone.inspection.sample;

import java.util.Locale;

/**
 * Who has a part of a sample in hand.
 *
 * @param name of the store or the courier, the code of the laboratory
 */
public record Holder(Kind kind, String name) {

    /** What they are; the message key is {@code inspection.holder.<word>}. */
    public enum Kind {
        STORE,
        COURIER,
        LAB,
        MERCHANT,
        /** Somebody who has no business with it. */
        OTHER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public static Holder store(String name) {
        return new Holder(Kind.STORE, name);
    }

    public static Holder lab(String code) {
        return new Holder(Kind.LAB, code);
    }
}
