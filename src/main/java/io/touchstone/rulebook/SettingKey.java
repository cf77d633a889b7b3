package io.touchstone.rulebook;

/**
 * A dated setting: which one, and what shape its values have. The module that owns the rule declares it as a bean.
 *
 * @param name {@code <module>.<setting>}, such as {@code credit.levels}; the message key is {@code setting.<name>}
 * @param type a record that checks itself when made; stored as JSON
 * @param first version 1, in force since before everything
 * @param source where version 1 comes from, such as {@code "ruling C6"}
 */
public record SettingKey<T>(String name, Class<T> type, T first, String source) {}
