package io.touchstone.kernel;

/**
 * The form of ids that the platform gives merchants, buyers, products and orders: 1 to 64 Unicode characters without control
 * characters, white space and {@code / \ ; % ? #} (contract, ground rules). They are compared as UTF-8 bytes and never
 * normalised.
 */
public final class PlatformId {

    public static final int LENGTH_MAX = 64;

    private PlatformId() {}

    public static boolean isValid(String id) {
        if (id.isEmpty() || id.length() > 2 * LENGTH_MAX) {
            return false;
        }
        int count = 0;
        for (int i = 0; i < id.length(); ) {
            int c = id.codePointAt(i);
            if (++count > LENGTH_MAX || !isAllowed(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    private static boolean isAllowed(int c) {
        if (c < 0x80) {
            return c > ' ' && c != 0x7F && "/\\;%?#".indexOf(c) < 0;
        }
        return !Character.isISOControl(c)
                && !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    }
}
