package io.touchstone.intake.domain;

import org.jspecify.annotations.Nullable;

/** A whole file cannot be taken; nothing of it is. */
final class BadFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int COLUMN_SHOWN_MAX = 64;

    /** Why; the word outsiders see is the lower-case name with hyphens. */
    enum Code {
        EMPTY,
        UNKNOWN_COLUMN,
        MISSING_COLUMN,
        DUPLICATE_COLUMN,
        BAD_ENCODING,
        TRUNCATED,
        TOO_LARGE
    }

    private final Code code;
    private final @Nullable String column;

    BadFile(Code code, String detail) {
        this(code, detail, null);
    }

    BadFile(Code code, String detail, @Nullable String column) {
        super(detail);
        this.code = code;
        this.column = column == null ? null : shown(column);
    }

    /** What somebody wrote as a column's name, short and storable. */
    private static String shown(String column) {
        int end = column.offsetByCodePoints(0, Math.min(COLUMN_SHOWN_MAX, column.codePointCount(0, column.length())));
        return column.substring(0, end).replace('\0', '\uFFFD');
    }

    String code() {
        return code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    @Nullable
    String column() {
        return column;
    }
}
