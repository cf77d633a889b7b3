package io.touchstone.merchant.identifier;

import io.touchstone.merchant.identifier.IdentifierVerdict.Check;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Industrial production licences: XK, trade, product, enterprise; provincial ones begin with the province's short name. */
final class ProductionLicence {

    private static final Pattern FORM = Pattern.compile("(?:\\((.)\\))?XK[0-9]{2}-[0-9]{3}-[0-9]{5}");

    private ProductionLicence() {}

    static List<Check> checks(String number) {
        Matcher form = FORM.matcher(number);
        if (!form.matches()) {
            return List.of(Check.of("production-form", false));
        }
        String province = form.group(1);
        if (province == null) {
            return List.of(Check.of("production-form", true));
        }
        return List.of(
                Check.of("production-form", true),
                new Check("production-province", Divisions.isShortName(province.charAt(0)), "", province));
    }
}
