package io.touchstone.merchant.identifier;

import io.touchstone.merchant.identifier.IdentifierVerdict.Check;
import java.util.List;
import java.util.regex.Pattern;

/** Food production (SC) and food trading (JY) licences; both end in a digit by GB/T 17710 MOD 11,10. */
final class FoodLicence {

    private static final Pattern FORM = Pattern.compile("(SC|JY)[0-9]{14}");
    /** What production licences were called until 2018; none is in force. */
    private static final Pattern OLD = Pattern.compile("QS[0-9]{12}");
    /** Food 01 to 31, or an additive. */
    private static final Pattern PRODUCED = Pattern.compile("1(0[1-9]|[12][0-9]|3[01])|2(0[1-9]|[1-9][0-9])");
    /** Sale, catering, canteen. */
    private static final Pattern TRADED = Pattern.compile("[1-3]");

    private static final int LETTERS = 2;

    private FoodLicence() {}

    static List<Check> checks(String number) {
        if (OLD.matcher(number).matches()) {
            return List.of(Check.of("food-old-form", false));
        }
        if (!FORM.matcher(number).matches()) {
            return List.of(Check.of("food-form", false));
        }
        int kindEnd = LETTERS + (number.startsWith("SC") ? 3 : 1);
        String kind = number.substring(LETTERS, kindEnd);
        Pattern kinds = number.startsWith("SC") ? PRODUCED : TRADED;
        int last = number.length() - 1;
        return List.of(
                Check.of("food-form", true),
                new Check("food-category", kinds.matcher(kind).matches(), "", kind),
                new Check(
                        "food-region",
                        Divisions.isProvince(number.substring(kindEnd)),
                        "",
                        number.substring(kindEnd, kindEnd + 6)),
                Check.digit("food-check-digit", Digits.mod1110(number.substring(LETTERS, last)), number.charAt(last)));
    }
}
