package io.touchstone.credit.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Says which rating of a pair brought which points. What ruling C5 clamps off a month is taken, in the order in which the
 * ratings were given, from each that leads over the limit.
 */
final class PairMonthShares {

    private static final Comparator<RatedOrder> AS_GIVEN = Comparator.comparingLong(RatedOrder::ownTime)
            .thenComparing(one -> one.order().orderId(), ByteOrder::compare);

    private final CountingRule rule;
    private final Map<Integer, Long> sums = new HashMap<>();

    PairMonthShares(CountingRule rule) {
        this.rule = rule;
    }

    List<RatingState> share(List<RatedOrder> given, Predicate<RatedOrder> counts, ToIntFunction<OrderFact> month) {
        List<RatingState> states = new ArrayList<>(given.size());
        for (RatedOrder one : given.stream().sorted(AS_GIVEN).toList()) {
            boolean counted = counts.test(one);
            int points = counted ? take(month.applyAsInt(one.order()), one.outcome()) : 0;
            states.add(new RatingState(
                    one.order(),
                    one.isByDefault(),
                    one.ownTime(),
                    one.outcome(),
                    one.isVoided(),
                    counted,
                    points,
                    reason(one, counted, points)));
        }
        return states;
    }

    private int take(int month, int outcome) {
        long before = sums.getOrDefault(month, 0L);
        long after = before + outcome;
        sums.put(month, after);
        return Math.toIntExact(rule.clamp(after) - rule.clamp(before));
    }

    private static @Nullable String reason(RatedOrder one, boolean counted, int points) {
        if (one.isVoided()) {
            return "C9";
        }
        if (!counted) {
            return "C4";
        }
        return points == one.outcome() ? null : "C5";
    }
}
