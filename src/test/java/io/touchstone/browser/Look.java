package io.touchstone.browser;

/** How a reader sees a page: language, theme and width of the window. */
record Look(String language, String theme, int width) {

    static final Look WIDE_ENGLISH = new Look("en", "light", 1440);

    /** Both languages, both themes and three widths in four looks. */
    static final java.util.List<Look> ALL = java.util.List.of(
            WIDE_ENGLISH,
            new Look("zh-CN", "dark", 360),
            new Look("zh-CN", "light", 768),
            new Look("en", "dark", 1440));

    @Override
    public String toString() {
        return language + "-" + theme + "-" + width;
    }
}
