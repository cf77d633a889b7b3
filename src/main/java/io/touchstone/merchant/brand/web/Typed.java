package io.touchstone.merchant.brand.web;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was typed, as the desk takes it. */
final class Typed {

    static final int REASON_MAX = 1000;

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static @Nullable String optional(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** In its normal width and case, so that the same company is the same however it was typed. */
    static @Nullable String uscc(@Nullable String typed) {
        String text = optional(typed);
        return text == null
                ? null
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replace(" ", "")
                        .toUpperCase(Locale.ROOT);
    }
}
