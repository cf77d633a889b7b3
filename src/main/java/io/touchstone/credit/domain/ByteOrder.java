package io.touchstone.credit.domain;

/** The order of the bytes that UTF-8 makes of texts, which Java's own order of UTF-16 units is not (ruling C4). */
public final class ByteOrder {

    private ByteOrder() {}

    public static int compare(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Integer.compare(weight(x), weight(y));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** A surrogate is half of a character that comes after all which are written as one unit. */
    private static int weight(char unit) {
        return Character.isSurrogate(unit) ? Character.MAX_VALUE + unit : unit;
    }
}
