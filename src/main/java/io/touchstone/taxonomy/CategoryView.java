package io.touchstone.taxonomy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One category as the platform reported it. */
public record CategoryView(
        String code,
        @Nullable String parentCode,
        String nameZh,
        @Nullable String nameEn,
        @Nullable String riskClass,
        @Nullable Long depositMinor,
        String currency) {

    /** The name in the reader's language, in Chinese where there is no other. */
    public String name(Locale locale) {
        return nameEn == null || Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? nameZh : nameEn;
    }
}
