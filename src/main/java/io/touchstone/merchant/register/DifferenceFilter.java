package io.touchstone.merchant.register;

import org.jspecify.annotations.Nullable;

/** Which differences are shown; empty parts do not narrow. */
public record DifferenceFilter(
        @Nullable String state,
        @Nullable String register,
        @Nullable String merchant) {

    public DifferenceFilter {
        state = state == null ? RegisterDifference.OPEN : blankToNull(state);
        register = blankToNull(register);
        merchant = blankToNull(merchant);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
