package io.touchstone.credit.domain;

import io.touchstone.kernel.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shops of one category that are compared with each other, and what follows for each (rulings D4 to D6). */
public final class Industry {

    private final boolean exists;
    private final int size;
    private final List<Dimension> dimensions = new ArrayList<>(MarkSums.DIMENSIONS);
    private final Fraction[] overall;

    /**
     * @param openShops the windows of the category's trial and active shops, whatever their number of ratings
     */
    public Industry(Collection<MarkSums> openShops, IndustryRule rule) {
        List<MarkSums> cohort = openShops.stream()
                .filter(shop -> shop.rated() >= rule.ratingsMin())
                .toList();
        exists = cohort.size() >= rule.shopsMin();
        size = cohort.size();
        for (int i = 0; i < MarkSums.DIMENSIONS; i++) {
            dimensions.add(Dimension.of(exists ? cohort : List.of(), i));
        }
        overall = exists
                ? cohort.stream()
                        .flatMap(shop -> shop.overall().stream())
                        .sorted()
                        .toArray(Fraction[]::new)
                : new Fraction[0];
    }

    /** Whether a shop with this window would be compared if it is open. */
    public static boolean hasEnough(MarkSums shop, IndustryRule rule) {
        return shop.rated() >= rule.ratingsMin();
    }

    /** How many shops are compared; null when too few for an industry. */
    public @Nullable Integer size() {
        return exists ? size : null;
    }

    public @Nullable BigDecimal average(int dimension) {
        Fraction average = dimensions.get(dimension).average;
        return average == null ? null : average.rounded();
    }

    /** Ruling D5 for a shop of the cohort. */
    public @Nullable BigDecimal comparison(MarkSums shop, int dimension) {
        Optional<Fraction> score = shop.score(dimension);
        return exists && score.isPresent() ? dimensions.get(dimension).compare(score.get()) : null;
    }

    /** Ruling D6 for a shop of the cohort: one more than the shops that are better. */
    public @Nullable Integer rank(MarkSums shop) {
        Optional<Fraction> own = shop.overall();
        if (!exists || own.isEmpty()) {
            return null;
        }
        return overall.length - firstAbove(own.get()) + 1;
    }

    private int firstAbove(Fraction own) {
        int from = 0;
        int to = overall.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (overall[middle].compareTo(own) > 0) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    private record Dimension(@Nullable Fraction average, Fraction max, Fraction min) {

        static Dimension of(List<MarkSums> cohort, int dimension) {
            Fraction[] scores = cohort.stream()
                    .flatMap(shop -> shop.score(dimension).stream())
                    .sorted()
                    .toArray(Fraction[]::new);
            if (scores.length == 0) {
                return new Dimension(null, Fraction.ZERO, Fraction.ZERO);
            }
            return new Dimension(Fraction.mean(Arrays.asList(scores)), scores[scores.length - 1], scores[0]);
        }

        @Nullable
        BigDecimal compare(Fraction score) {
            if (average == null) {
                return null;
            }
            boolean above = score.compareTo(average) >= 0;
            Fraction span = above ? max.minus(average) : average.minus(min);
            return span.isZero() ? null : score.minus(average).dividedBy(span).rounded();
        }
    }
}
