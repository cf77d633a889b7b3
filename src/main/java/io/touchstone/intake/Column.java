package io.touchstone.intake;

import java.util.List;

/**
 * One column of a kind of file: what may stand in it, and what it is stored as.
 *
 * @param max the longest text in characters, or the greatest number
 * @param words the words allowed; each is staged as it stands, or as its code when {@code codes} has one for each
 */
public record Column(
        String name, Type type, boolean required, long min, long max, List<String> words, List<Integer> codes) {

    /** What a field is read as. */
    public enum Type {
        ID,
        TEXT,
        NUMBER,
        TIME,
        DATE,
        WORD,
        CURRENCY
    }

    private static final int CURRENCY_LENGTH = 3;

    public Column {
        words = List.copyOf(words);
        codes = List.copyOf(codes);
    }

    /** An id in the form of {@link io.touchstone.kernel.PlatformId}. */
    public static Column id(String name) {
        return new Column(name, Type.ID, true, 1, 64, List.of(), List.of());
    }

    public static Column text(String name, int lengthMax) {
        return new Column(name, Type.TEXT, true, 1, lengthMax, List.of(), List.of());
    }

    public static Column number(String name, long min, long max) {
        return new Column(name, Type.NUMBER, true, min, max, List.of(), List.of());
    }

    /** An amount in minor units. */
    public static Column amount(String name) {
        return number(name, 0, Long.MAX_VALUE);
    }

    public static Column time(String name) {
        return new Column(name, Type.TIME, true, 0, 0, List.of(), List.of());
    }

    public static Column date(String name) {
        return new Column(name, Type.DATE, true, 0, 0, List.of(), List.of());
    }

    public static Column words(String name, String... words) {
        return new Column(name, Type.WORD, true, 0, 0, List.of(words), List.of());
    }

    /** Words that are staged as small numbers, each word by the number at its place. */
    public static Column coded(String name, List<String> words, List<Integer> codes) {
        return new Column(name, Type.WORD, true, 0, 0, words, codes);
    }

    /** An ISO 4217 code; empty means the default, CNY, and stays empty. */
    public static Column currency() {
        return new Column("currency", Type.CURRENCY, true, CURRENCY_LENGTH, CURRENCY_LENGTH, List.of(), List.of())
                .optional();
    }

    public Column optional() {
        return new Column(name, type, false, min, max, words, codes);
    }

    /** The database's type of this column, in the staging table as in the table it ends in. */
    public String sqlType() {
        return switch (type) {
            case ID, TEXT, CURRENCY -> "text collate \"C\"";
            case WORD -> codes.isEmpty() ? "text collate \"C\"" : "smallint";
            case NUMBER -> isSmall() ? "smallint" : "bigint";
            case TIME -> "timestamptz";
            case DATE -> "date";
        };
    }

    /** Whether a number is staged in two bytes. */
    public boolean isSmall() {
        return max <= Short.MAX_VALUE;
    }
}
