package io.touchstone.merchant.identifier;

import io.touchstone.merchant.identifier.IdentifierVerdict.Check;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** The number of a compulsory product certificate: year, body, product category, serial. It has no check digit. */
final class CccNumber {

    private static final Pattern FORM = Pattern.compile("[0-9]{16}");
    private static final Pattern EARLY = Pattern.compile("[0-9]{12}");
    /** The first certificates of the scheme. */
    private static final int YEAR_MIN = 2002;

    private CccNumber() {}

    static List<Check> checks(String number, LocalDate today) {
        if (EARLY.matcher(number).matches()) {
            return List.of(Check.of("ccc-early-form", false));
        }
        if (!FORM.matcher(number).matches()) {
            return List.of(Check.of("ccc-form", false));
        }
        int year = Integer.parseInt(number.substring(0, 4));
        return List.of(
                Check.of("ccc-form", true),
                new Check("ccc-year", year >= YEAR_MIN && year <= today.getYear(), "", number.substring(0, 4)));
    }
}
