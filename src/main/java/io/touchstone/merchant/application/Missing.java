package io.touchstone.merchant.application;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands against handing an application in.
 *
 * @param code the message key is {@code merchant.application.missing.<code>}
 * @param demand the demand it is about, so that a page can name the document; null for fields
 * @param field the field it is about; null for documents as a whole
 */
public record Missing(
        Step step,
        String code,
        @Nullable String demand,
        @Nullable String field) {

    /** The pages of an application; the message key is {@code merchant.application.step.<word>}. */
    public enum Step {
        COMPANY,
        PEOPLE,
        SHOP,
        CATEGORIES,
        BRANDS,
        DOCUMENTS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** All of them, in their order. */
        public static List<Step> all() {
            return List.of(values());
        }
    }

    static Missing field(Step step, String field) {
        return new Missing(step, "field", null, field);
    }
}
