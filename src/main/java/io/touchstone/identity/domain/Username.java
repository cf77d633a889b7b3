package io.touchstone.identity.domain;

import io.touchstone.identity.IdentityRule;
import io.touchstone.kernel.RuleViolation;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name somebody signs in with; two that look alike by case or width are the same. */
record Username(String text) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,63}");

    static Username of(String text) {
        String name = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        if (!FORM.matcher(name).matches()) {
            throw new RuleViolation(IdentityRule.USERNAME_FORM);
        }
        return new Username(name);
    }

    /** The folded form of whatever was typed at a door, valid or not. */
    static String keyOf(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    String key() {
        return text.toLowerCase(Locale.ROOT);
    }
}
