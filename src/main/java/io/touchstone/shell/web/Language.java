package io.touchstone.shell.web;

import java.util.Locale;

/** The two languages of the application; both are complete, English is the one without a suffix. */
enum Language {
    ENGLISH(Locale.ENGLISH, "en"),
    CHINESE(Locale.SIMPLIFIED_CHINESE, "zh-CN");

    private final Locale locale;
    private final String tag;

    Language(Locale locale, String tag) {
        this.locale = locale;
        this.tag = tag;
    }

    Locale locale() {
        return locale;
    }

    public String tag() {
        return tag;
    }

    /** Chinese of any script or region is answered in ours; everything else in English. */
    static Language of(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? CHINESE : ENGLISH;
    }

    static Language ofTag(String tag) {
        return of(Locale.forLanguageTag(tag.replace('_', '-')));
    }
}
