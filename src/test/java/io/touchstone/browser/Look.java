package io.touchstone.browser;

import java.util.List;

/** How a reader sees a page: language, theme and width of the window. */
record Look(String language, String theme, int width) {

    static final Look WIDE_ENGLISH = new Look("en", "light", 1440);

    /** Every width is measured in each look, since a page that is open is quickly made wider or narrower. */
    static final List<Integer> WIDTHS = List.of(360, 768, 1440);

    private static final boolean ALL = "all".equals(System.getProperty("touchstone.looks"));

    /** Both languages, both themes, widest and narrowest; {@code -Dtouchstone.looks=all} adds the other two. */
    static final List<Look> CHOSEN = ALL ? all() : all().subList(0, 2);

    private static List<Look> all() {
        return List.of(
                WIDE_ENGLISH,
                new Look("zh-CN", "dark", 360),
                new Look("zh-CN", "light", 768),
                new Look("en", "dark", 1440));
    }

    /** Themes change places from page to page, so that each language is seen in both without a second walk. */
    Look turnedFor(String path) {
        return ALL || isEven(path) ? this : new Look(language, theme.equals("dark") ? "light" : "dark", width);
    }

    /**
     * Whether every rule is asked here. A page has the same structure in every look, so one of the two asks all of it and
     * the other what depends on how it looks.
     */
    boolean examinesWhole(String path) {
        return ALL || (isEven(path) == equals(WIDE_ENGLISH));
    }

    private static boolean isEven(String path) {
        return path.hashCode() % 2 == 0;
    }

    @Override
    public String toString() {
        return language + "-" + theme + "-" + width;
    }
}
