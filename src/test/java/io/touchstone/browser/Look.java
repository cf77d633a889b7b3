package io.touchstone.browser;

import java.util.List;

/** How a reader sees a page: language, theme and width of the window. */
record Look(String language, String theme, int width) {

    static final Look WIDE_ENGLISH = new Look("en", "light", 1440);

    /** Both languages, both themes, widest and narrowest; {@code -Dtouchstone.looks=all} adds the other two. */
    static final List<Look> CHOSEN = "all".equals(System.getProperty("touchstone.looks")) ? all() : all().subList(0, 2);

    private static List<Look> all() {
        return List.of(
                WIDE_ENGLISH,
                new Look("zh-CN", "dark", 360),
                new Look("zh-CN", "light", 768),
                new Look("en", "dark", 1440));
    }

    @Override
    public String toString() {
        return language + "-" + theme + "-" + width;
    }
}
