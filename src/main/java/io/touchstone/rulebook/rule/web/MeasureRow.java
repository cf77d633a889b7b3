package io.touchstone.rulebook.rule.web;

import io.touchstone.rulebook.Measure;
import io.touchstone.rulebook.MeasureKind;
import io.touchstone.shell.Typed;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One measure as it is typed; one without a kind is no measure. In a ladder it says as well to which step it belongs.
 *
 * @param amount in yuan
 * @param share of the deposit, in percent
 */
record MeasureRow(
        @Nullable String stepClass,
        @Nullable String stepPoints,
        @Nullable String repeating,
        @Nullable String kind,
        @Nullable String days,
        @Nullable String weight,
        @Nullable String amount,
        @Nullable String share) {

    private static final int DIGITS = 9;
    private static final int FEN = 2;
    private static final BigDecimal BASIS_POINTS = BigDecimal.valueOf(100);

    static final MeasureRow EMPTY = new MeasureRow("", "", "", "", "", "", "", "");

    static MeasureRow of(Measure measure) {
        return of(measure, "", "", "");
    }

    static MeasureRow of(Measure measure, String stepClass, String stepPoints, String repeating) {
        return new MeasureRow(
                stepClass,
                stepPoints,
                repeating,
                measure.kind().word(),
                measure.days() == null ? "" : measure.days().toString(),
                measure.weight() == null ? "" : measure.weight().toPlainString(),
                measure.amountMinor() == null
                        ? ""
                        : BigDecimal.valueOf(measure.amountMinor(), FEN).toPlainString(),
                measure.depositShare() == null
                        ? ""
                        : BigDecimal.valueOf(measure.depositShare())
                                .divide(BASIS_POINTS)
                                .stripTrailingZeros()
                                .toPlainString());
    }

    boolean isNone() {
        return Typed.text(kind).isEmpty();
    }

    /** Empty when what was typed makes no measure. */
    Optional<Measure> measure() {
        if (isBad(days)) {
            return Optional.empty();
        }
        if (isUnfit(weight) || isUnfit(amount) || isUnfit(share)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Measure(
                    MeasureKind.of(Typed.text(kind)),
                    Typed.whole(days, 0, TermsForm.NUMBER_MAX).orElse(null),
                    decimal(weight).orElse(null),
                    decimal(amount)
                            .map(yuan -> yuan.movePointRight(FEN).longValueExact())
                            .orElse(null),
                    decimal(share)
                            .map(percent -> percent.multiply(BASIS_POINTS).intValueExact())
                            .orElse(null)));
        } catch (IllegalArgumentException | ArithmeticException unfit) {
            return Optional.empty();
        }
    }

    private static boolean isBad(@Nullable String number) {
        return !Typed.text(number).isEmpty()
                && Typed.whole(number, 0, TermsForm.NUMBER_MAX).isEmpty();
    }

    private static boolean isUnfit(@Nullable String number) {
        return !Typed.text(number).isEmpty() && decimal(number).isEmpty();
    }

    private static Optional<BigDecimal> decimal(@Nullable String typed) {
        return Typed.decimal(typed, DIGITS, FEN);
    }
}
