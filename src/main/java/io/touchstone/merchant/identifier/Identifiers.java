package io.touchstone.merchant.identifier;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the form of identifiers (standards.md E). It never decides: a wrong digit is a warning to the reviewer. */
public final class Identifiers {

    private static final Pattern BLANKS_AND_FORMAT = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");

    private Identifiers() {}

    /** @param today by which a date or a year inside a number is in the future or not */
    public static IdentifierVerdict check(IdentifierKind kind, String value, LocalDate today) {
        String normalised = normalise(kind, value);
        return new IdentifierVerdict(kind, value, normalised, checks(kind, normalised, today));
    }

    /** Full-width forms, blanks and case are how people type, not what a number says. */
    public static String normalise(IdentifierKind kind, String value) {
        String text = Normalizer.normalize(value, Normalizer.Form.NFKC);
        text = BLANKS_AND_FORMAT.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        text = DASHES.matcher(text).replaceAll("-");
        return kind == IdentifierKind.PRODUCTION_LICENCE ? text : text.replace("-", "");
    }

    /** Whether a code is right as it stands, letter by letter. */
    public static boolean isUscc(@Nullable String code) {
        return code != null && Uscc.checks(code).stream().allMatch(IdentifierVerdict.Check::passed);
    }

    private static List<IdentifierVerdict.Check> checks(IdentifierKind kind, String text, LocalDate today) {
        return switch (kind) {
            case USCC -> Uscc.checks(text);
            case RESIDENT_ID -> ResidentId.checks(text, today);
            case GTIN -> Gtin.checks(text);
            case CCC -> CccNumber.checks(text, today);
            case FOOD_LICENCE -> FoodLicence.checks(text);
            case PRODUCTION_LICENCE -> ProductionLicence.checks(text);
        };
    }
}
