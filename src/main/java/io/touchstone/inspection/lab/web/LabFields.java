package io.touchstone.inspection.lab.web;

import io.touchstone.shell.Typed;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values as a laboratory measures them. */
final class LabFields {

    private static final int DIGITS = 12;
    private static final int DECIMALS = 9;

    private LabFields() {}

    static Optional<BigDecimal> measured(@Nullable String typed) {
        return Typed.signed(typed, DIGITS, DECIMALS);
    }
}
