package io.touchstone.demo.market;

/** Check characters of the numbers that merchants and products carry. */
final class CheckDigits {

    /** The characters of GB 32100; I, O, S, V and Z are left out. */
    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] USCC_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CheckDigits() {}

    /** The 18th character of a unified social credit code (GB 32100-2015). */
    static char ofUscc(String first17) {
        int sum = 0;
        for (int i = 0; i < USCC_WEIGHTS.length; i++) {
            sum += USCC_ALPHABET.indexOf(first17.charAt(i)) * USCC_WEIGHTS[i];
        }
        return USCC_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** The 9th character of the organisation code inside it (GB 11714). */
    static char ofOrganisation(String first8) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(first8.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
    }

    /** The 13th digit of a GTIN-13. */
    static char ofGtin(String first12) {
        int sum = 0;
        for (int i = 0; i < first12.length(); i++) {
            sum += Character.digit(first12.charAt(i), 10) * (i % 2 == 0 ? 1 : 3);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
