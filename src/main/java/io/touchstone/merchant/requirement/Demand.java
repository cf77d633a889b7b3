package io.touchstone.merchant.requirement;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One document that a shop needs.
 *
 * @param code stable: the document's type and what it must cover, such as {@code ccc_certificate:3030}
 * @param categoryCode the category it must cover; null for all
 * @param brandName the brand it must cover; null for all
 */
public record Demand(
        String code,
        DocumentType type,
        @Nullable String categoryCode,
        @Nullable String brandName,
        boolean required,
        List<DocumentField> fields,
        @Nullable String standardZh,
        @Nullable String standardEn) {

    public Demand {
        fields = List.copyOf(fields);
    }

    /** What the category asks above the national standard (A8), in the reader's language. */
    public @Nullable String standard(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? standardZh : standardEn;
    }

    /** Whether the platform sees to it in place of the applicant: a visit to the factory (A6). */
    public boolean isArrangedByPlatform() {
        return type == DocumentType.FACTORY_AUDIT_REPORT;
    }

    /** Whether a document of this type and cover meets it. */
    public boolean isMetBy(DocumentType other, @Nullable String category, @Nullable String brand) {
        return type == other
                && java.util.Objects.equals(categoryCode, category)
                && java.util.Objects.equals(brandName, brand);
    }
}
