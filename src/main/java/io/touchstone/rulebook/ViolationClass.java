package io.touchstone.rulebook;

import java.util.Locale;

/** How a violation is scored; the classes are accumulated and executed separately (rules.md 3.1). The message key is {@code rulebook.class.<NAME>}. */
public enum ViolationClass {
    /** General violations (一般违规). */
    A,
    /** Serious violations (严重违规). */
    B,
    /** Sale of counterfeits (出售假冒商品). */
    C;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
