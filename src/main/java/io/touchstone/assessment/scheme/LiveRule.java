package io.touchstone.assessment.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;

/**
 * How a running figure is turned into points.
 *
 * @param figure code of a {@link io.touchstone.shell.LiveFigure}
 * @param days how far back it looks
 * @param atLeast whether more is better; less is better otherwise
 * @param bounds by rising points
 */
public record LiveRule(String figure, int days, boolean atLeast, List<Bound> bounds) {

    public LiveRule {
        bounds = List.copyOf(bounds);
    }

    /** The points that a figure on the good side of this bound, or on it, is worth. */
    public record Bound(int points, BigDecimal bound) {}

    /** The most points whose bound the value keeps; zero when it keeps none, empty when there is no value. */
    public OptionalInt points(java.util.Optional<BigDecimal> value) {
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(bounds.stream()
                .filter(bound -> atLeast
                        ? value.get().compareTo(bound.bound()) >= 0
                        : value.get().compareTo(bound.bound()) <= 0)
                .mapToInt(Bound::points)
                .max()
                .orElse(0));
    }
}
