package io.touchstone.inspection.acceptance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An acceptance quality limit of the preferred series (ISO 2859-1, 5.3).
 *
 * @param index column of the tables, from the strictest
 */
public record Aql(int index) {

    private static final List<BigDecimal> SERIES = List.of(
                    "0.010", "0.015", "0.025", "0.040", "0.065", "0.10", "0.15", "0.25", "0.40", "0.65", "1.0", "1.5",
                    "2.5", "4.0", "6.5", "10", "15", "25", "40", "65", "100", "150", "250", "400", "650", "1000")
            .stream()
            .map(BigDecimal::new)
            .toList();

    private static final BigDecimal PERCENT_MAX = BigDecimal.TEN;

    public Aql {
        if (index < 0 || index >= SERIES.size()) {
            throw new IllegalArgumentException("no such column: " + index);
        }
    }

    /** Empty when it is none of the preferred values; 1, 1.0 and 1.00 are the same. */
    public static Optional<Aql> of(BigDecimal value) {
        return IntStream.range(0, SERIES.size())
                .filter(index -> SERIES.get(index).compareTo(value) == 0)
                .mapToObj(Aql::new)
                .findFirst();
    }

    public static List<Aql> all() {
        return IntStream.range(0, SERIES.size()).mapToObj(Aql::new).toList();
    }

    static int count() {
        return SERIES.size();
    }

    public BigDecimal value() {
        return SERIES.get(index);
    }

    /** Up to 10 it is a percentage of nonconforming units, above it a number of nonconformities per hundred. */
    public boolean isPercent() {
        return value().compareTo(PERCENT_MAX) <= 0;
    }

    /** One step stricter; empty at the strictest. */
    Optional<Aql> tighter() {
        return index == 0 ? Optional.empty() : Optional.of(new Aql(index - 1));
    }

    @Override
    public String toString() {
        return value().toPlainString();
    }
}
