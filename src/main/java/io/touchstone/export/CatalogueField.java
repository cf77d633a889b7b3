package io.touchstone.export;

import java.util.List;

/**
 * One thing a reader may choose before a report is made.
 *
 * @param name as the table's filter calls it; a period fills {@code from} and {@code to}, both days included, whatever its name
 * @param choices the words a choice offers, besides none
 * @param labels the message key of a choice is this, a dot and its word
 */
public record CatalogueField(
        String name, Kind kind, boolean required, String messageKey, List<String> choices, String labels) {

    /** What is chosen. */
    public enum Kind {
        /** Days from one to another, told by themselves or as a word such as the month before. */
        PERIOD,
        /** One day, told likewise. */
        DAY,
        CHOICE,
        /** Something typed, such as a merchant’s id. */
        TEXT
    }

    private static final String PERIOD_KEY = "catalogue.field.period";

    public CatalogueField {
        choices = List.copyOf(choices);
    }

    public static CatalogueField period() {
        return new CatalogueField("period", Kind.PERIOD, true, PERIOD_KEY, List.of(), "");
    }

    /** Everything when none is chosen. */
    public static CatalogueField anyPeriod() {
        return new CatalogueField("period", Kind.PERIOD, false, PERIOD_KEY, List.of(), "");
    }

    public static CatalogueField day(String name) {
        return new CatalogueField(name, Kind.DAY, true, "catalogue.field.day", List.of(), "");
    }

    public static CatalogueField merchant(boolean required) {
        return new CatalogueField("merchant", Kind.TEXT, required, "catalogue.field.merchant", List.of(), "");
    }

    public static CatalogueField text(String name, String messageKey) {
        return new CatalogueField(name, Kind.TEXT, false, messageKey, List.of(), "");
    }

    public static CatalogueField choice(String name, String messageKey, List<String> choices, String labels) {
        return new CatalogueField(name, Kind.CHOICE, false, messageKey, choices, labels);
    }

    public CatalogueField must() {
        return new CatalogueField(name, kind, true, messageKey, choices, labels);
    }
}
