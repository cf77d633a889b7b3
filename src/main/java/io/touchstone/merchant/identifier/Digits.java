package io.touchstone.merchant.identifier;

/** Check digits over strings of digits, by the standards that the identifiers name. */
final class Digits {

    private static final int[] RESIDENT_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String RESIDENT_DIGITS = "10X98765432";

    private Digits() {}

    /** ISO 7064 MOD 11,10 (GB/T 17710): the digit that follows the given ones. */
    static char mod1110(String digits) {
        int p = 10;
        for (int i = 0; i < digits.length(); i++) {
            p = (p + digits.charAt(i) - '0') % 10;
            p = 2 * (p == 0 ? 10 : p) % 11;
        }
        return (char) ('0' + (11 - p) % 10);
    }

    /** GS1: weights 3, 1, 3, … from the right; the digit that follows the given ones. */
    static char gs1(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = (digits.length() - i) % 2 == 1 ? 3 : 1;
            sum += weight * (digits.charAt(i) - '0');
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /** GB 11643: the eighteenth character of a resident identity number. */
    static char resident(String first17) {
        int sum = 0;
        for (int i = 0; i < RESIDENT_WEIGHTS.length; i++) {
            sum += RESIDENT_WEIGHTS[i] * (first17.charAt(i) - '0');
        }
        return RESIDENT_DIGITS.charAt(sum % RESIDENT_DIGITS.length());
    }
}
