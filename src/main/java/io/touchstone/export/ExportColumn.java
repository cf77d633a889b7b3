package io.touchstone.export;

import org.jspecify.annotations.Nullable;

/**
 * One column of an exported table.
 *
 * @param name how the query calls it; it is also its name in the canonical form of the table (docs/domain/export.md)
 * @param messageKey the heading, in the reader's language
 * @param words where its values are codes: the message key {@code <words><code>} says each in words. Pages and paper show the words,
 *     data files the codes, which are the same in every language; null where values speak for themselves
 */
public record ExportColumn(
        String name, String messageKey, Type type, @Nullable String words) {

    /** What the values are, which decides how a spreadsheet may take them. */
    public enum Type {
        /** Written so that no spreadsheet takes it for a formula. */
        TEXT,
        INTEGER,
        DECIMAL,
        /** An instant, shown in the platform's zone. */
        TIME,
        DATE
    }

    public ExportColumn {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a column name: " + name);
        }
    }

    public static ExportColumn text(String name, String messageKey) {
        return new ExportColumn(name, messageKey, Type.TEXT, null);
    }

    public static ExportColumn integer(String name, String messageKey) {
        return new ExportColumn(name, messageKey, Type.INTEGER, null);
    }

    public static ExportColumn decimal(String name, String messageKey) {
        return new ExportColumn(name, messageKey, Type.DECIMAL, null);
    }

    public static ExportColumn time(String name, String messageKey) {
        return new ExportColumn(name, messageKey, Type.TIME, null);
    }

    public static ExportColumn date(String name, String messageKey) {
        return new ExportColumn(name, messageKey, Type.DATE, null);
    }

    /** Codes, or several parted by blanks. */
    public static ExportColumn code(String name, String messageKey, String words) {
        return new ExportColumn(name, messageKey, Type.TEXT, words);
    }
}
