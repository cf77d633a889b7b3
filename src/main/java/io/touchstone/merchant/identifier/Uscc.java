package io.touchstone.merchant.identifier;

import io.touchstone.merchant.identifier.IdentifierVerdict.Check;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The unified social credit code: authority, category, region and organisation code, with its own check digit (GB
 * 32100-2015) and the one of the organisation code inside (GB 11714).
 */
final class Uscc {

    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[" + DIGITS + "]{18}");
    /** Market regulation is 9; the others are the registrars of other kinds of bodies. */
    private static final String AUTHORITIES = "123456789ANY";

    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int REGION_AT = 2;
    private static final int BODY_AT = 8;
    private static final int BODY_CHECK_AT = 16;
    private static final int CHECK_AT = 17;

    private Uscc() {}

    static List<Check> checks(String code) {
        if (!FORM.matcher(code).matches()) {
            return List.of(Check.of("uscc-form", false));
        }
        return List.of(
                Check.of("uscc-form", true),
                new Check("uscc-authority", AUTHORITIES.indexOf(code.charAt(0)) >= 0, "", code.substring(0, 1)),
                region(code.substring(REGION_AT, BODY_AT)),
                Check.digit("uscc-organisation-digit", bodyDigit(code), code.charAt(BODY_CHECK_AT)),
                Check.digit("uscc-check-digit", ownDigit(code), code.charAt(CHECK_AT)));
    }

    private static Check region(String region) {
        boolean digits = region.chars().allMatch(c -> c >= '0' && c <= '9');
        return new Check("uscc-region", digits && Divisions.isProvinceOrNational(region), "", region);
    }

    private static char ownDigit(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * DIGITS.indexOf(code.charAt(i));
        }
        return DIGITS.charAt((31 - sum % 31) % 31);
    }

    private static char bodyDigit(String code) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += BODY_WEIGHTS[i] * Character.digit(code.charAt(BODY_AT + i), Character.MAX_RADIX);
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
