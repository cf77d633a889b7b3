package io.touchstone.kernel;

/** A named business rule; its message key is {@code rule.<module>.<CODE>} in both languages. */
public interface Rule {

    /** The module that owns the rule, such as {@code trade}. */
    String module();

    /** The enum constant's name. */
    String name();

    /** The word outsiders see: {@code AFTER_WINDOW} becomes {@code after-window}. */
    default String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    default String messageKey() {
        return "rule." + module() + "." + name();
    }
}
