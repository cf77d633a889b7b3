package io.touchstone.merchant.identifier;

import io.touchstone.merchant.identifier.IdentifierVerdict.Check;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** The resident identity number (GB 11643-1999). The fifteen digits of old cards are no longer valid. */
final class ResidentId {

    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");
    private static final int BORN_AT = 6;
    private static final int SEQUENCE_AT = 14;
    private static final int CHECK_AT = 17;
    private static final int AGE_MAX = 150;

    private ResidentId() {}

    static List<Check> checks(String number, LocalDate today) {
        if (!FORM.matcher(number).matches()) {
            return List.of(Check.of("resident-form", false));
        }
        return List.of(
                Check.of("resident-form", true),
                Check.of("resident-region", Divisions.isProvince(number)),
                Check.of("resident-birth-date", isBirthDate(number.substring(BORN_AT, SEQUENCE_AT), today)),
                Check.digit(
                        "resident-check-digit",
                        Digits.resident(number.substring(0, CHECK_AT)),
                        number.charAt(CHECK_AT)));
    }

    private static boolean isBirthDate(String day, LocalDate today) {
        try {
            LocalDate born = LocalDate.of(
                    Integer.parseInt(day.substring(0, 4)),
                    Integer.parseInt(day.substring(4, 6)),
                    Integer.parseInt(day.substring(6)));
            return !born.isAfter(today) && born.isAfter(today.minusYears(AGE_MAX));
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
