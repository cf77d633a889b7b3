package io.touchstone.merchant.identifier;

import io.touchstone.merchant.identifier.IdentifierVerdict.Check;
import java.util.List;
import java.util.regex.Pattern;

/** Global trade item numbers of 8, 12, 13 and 14 digits (GS1 General Specifications). */
final class Gtin {

    private static final Pattern FORM = Pattern.compile("(?!0+$)([0-9]{8}|[0-9]{12,14})");

    private Gtin() {}

    static List<Check> checks(String number) {
        if (!FORM.matcher(number).matches()) {
            return List.of(Check.of("gtin-form", false));
        }
        int last = number.length() - 1;
        return List.of(
                Check.of("gtin-form", true),
                Check.digit("gtin-check-digit", Digits.gs1(number.substring(0, last)), number.charAt(last)));
    }
}
