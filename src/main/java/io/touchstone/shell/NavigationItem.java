package io.touchstone.shell;

/**
 * One entry of the left menu of the console ({@code /admin}) or the portal ({@code /portal}), whichever its path says; a
 * module publishes a bean for each page a person starts from.
 *
 * @param section menu section, in the order of the enum
 * @param key the message key is {@code nav.<key>}; pages name it to mark themselves as current
 * @param path where it leads, such as {@code /admin/merchants}
 * @param icon name of a symbol in {@code static/img/icons.svg}
 * @param ability the entry is shown to those who have it
 * @param order position within the section
 */
public record NavigationItem(Section section, String key, String path, String icon, String ability, int order) {

    /** Sections in their order on the page; the message key is {@code nav.section.<NAME>}. */
    public enum Section {
        WORK,
        MERCHANTS,
        GOODS,
        INSPECTION,
        PENALTIES,
        SERVICE_QUALITY,
        MONEY,
        CREDIT,
        FACTS,
        REPORTS,
        SYSTEM,
        /** What belongs to the reader: sessions, second factor, password. Drawn in the menu behind the name. */
        ME
    }
}
