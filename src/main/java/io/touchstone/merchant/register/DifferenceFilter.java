package io.touchstone.merchant.register;

import io.touchstone.shell.Typed;
import org.jspecify.annotations.Nullable;

/** Which differences are shown; empty parts do not narrow. */
public record DifferenceFilter(
        @Nullable String state,
        @Nullable String register,
        @Nullable String merchant) {

    public DifferenceFilter {
        state = state == null ? RegisterDifference.OPEN : Typed.orNull(state);
        register = Typed.orNull(register);
        merchant = Typed.orNull(merchant);
    }
}
