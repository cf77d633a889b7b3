package io.touchstone.export;

/**
 * One column of an exported table.
 *
 * @param name how the query calls it; it is also its name in the canonical form of the table (docs/domain/export.md)
 * @param messageKey the heading, in the reader's language
 */
public record ExportColumn(String name, String messageKey, Type type) {

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
        return new ExportColumn(name, messageKey, Type.TEXT);
    }

    public static ExportColumn integer(String name, String messageKey) {
        return new ExportColumn(name, messageKey, Type.INTEGER);
    }

    public static ExportColumn decimal(String name, String messageKey) {
        return new ExportColumn(name, messageKey, Type.DECIMAL);
    }

    public static ExportColumn time(String name, String messageKey) {
        return new ExportColumn(name, messageKey, Type.TIME);
    }

    public static ExportColumn date(String name, String messageKey) {
        return new ExportColumn(name, messageKey, Type.DATE);
    }
}
