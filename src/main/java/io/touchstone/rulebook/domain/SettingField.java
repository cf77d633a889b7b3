package io.touchstone.rulebook.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * One number, choice or word within a setting's value.
 *
 * @param path where in the value, such as {@code from/3}; the name of the form's field
 * @param labelKey message key of its label, {@code setting.<name>.<path without places>}
 * @param place position in its list, counted from 1; 0 outside lists
 * @param choices empty for a number, an amount or a word
 * @param decimals how many an amount has, which is shown and typed in major units; 0 for all else
 * @param word whether it is text, such as a code
 * @param optional whether it may be left empty, with all of its row
 */
public record SettingField(
        String path,
        String labelKey,
        int place,
        List<String> choices,
        int decimals,
        boolean word,
        boolean optional,
        String value) {

    /** What the next number that may be typed differs by. */
    public String step() {
        return BigDecimal.ONE.movePointLeft(decimals).toPlainString();
    }

    /** The value as it is read: of an amount the thousands are set apart. */
    public String shown() {
        return decimals == 0 || value.isEmpty()
                ? value
                : String.format(Locale.ROOT, "%,." + decimals + "f", new BigDecimal(value));
    }
}
