package io.touchstone.merchant.domain;

import org.jspecify.annotations.Nullable;

/** The check digits of the unified social credit code: its own (GB 32100-2015) and the one of the body inside (GB 11714). */
final class UsccCheck {

    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String BODY_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int LENGTH = 18;
    private static final int BODY_AT = 8;

    private UsccCheck() {}

    static boolean isValid(@Nullable String code) {
        return code != null && code.length() == LENGTH && hasOwnDigit(code) && hasBodyDigit(code);
    }

    private static boolean hasOwnDigit(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int value = DIGITS.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += WEIGHTS[i] * value;
        }
        return code.charAt(LENGTH - 1) == DIGITS.charAt((31 - sum % 31) % 31);
    }

    private static boolean hasBodyDigit(String code) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += BODY_WEIGHTS[i] * BODY_DIGITS.indexOf(code.charAt(BODY_AT + i));
        }
        int check = (11 - sum % 11) % 11;
        return code.charAt(BODY_AT + BODY_WEIGHTS.length) == (check == 10 ? 'X' : (char) ('0' + check));
    }
}
