package io.touchstone.merchant.brand.web;

import io.touchstone.shell.Typed;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the forms of brands read in a way of their own. */
final class BrandFields {

    static final int REASON_MAX = 1000;

    private BrandFields() {}

    /** In its normal width and case, so that the same company is the same however it was typed. */
    static @Nullable String uscc(@Nullable String typed) {
        String text = Typed.orNull(typed);
        return text == null
                ? null
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replace(" ", "")
                        .toUpperCase(Locale.ROOT);
    }
}
