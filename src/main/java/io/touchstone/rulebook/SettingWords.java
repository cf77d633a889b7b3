package io.touchstone.rulebook;

import java.util.function.Predicate;

/**
 * Says which words a field of a setting may hold, where that is for the platform's own data to say, such as a category's code. The
 * module that owns the setting declares it as a bean; the setting's form then refuses other words and names the field.
 *
 * @param setting the name of the setting
 * @param field the field, without places in lists, such as {@code categories.code}
 * @param known whether there is such a word
 */
public record SettingWords(String setting, String field, Predicate<String> known) {

    /** The message key of the field's label. */
    public String labelKey() {
        return "setting." + setting + "." + field;
    }
}
