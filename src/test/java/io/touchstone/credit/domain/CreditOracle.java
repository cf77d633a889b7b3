package io.touchstone.credit.domain;

import io.touchstone.credit.domain.DefaultRatingRule.Policy;
import io.touchstone.kernel.PlatformTime;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rulings taken literally: everything as of one instant, from scratch, without any of the product's algorithms. */
final class CreditOracle {

    record Credit(long points, long positive, long neutral, long negative) {}

    private record Valid(OrderFact order, int outcome) {}

    private final CreditPolicy policy;
    private final PlatformTime time;

    CreditOracle(CreditPolicy policy, PlatformTime time) {
        this.policy = policy;
        this.time = time;
    }

    Credit credit(Collection<OrderFact> orders, Side rater, long at) {
        List<Valid> valid = valid(orders, rater, at);
        long points = 0;
        for (long sum : pairMonths(valid).values()) {
            int limit = policy.counting().pairMonthLimit();
            points += sum > limit ? limit : sum < -limit ? -limit : sum;
        }
        return new Credit(points, count(valid, 1), count(valid, 0), count(valid, -1));
    }

    private static long count(List<Valid> valid, int outcome) {
        return valid.stream().filter(one -> one.outcome == outcome).count();
    }

    /** C8, C9, C10. */
    private List<Valid> valid(Collection<OrderFact> orders, Side rater, long at) {
        List<Valid> valid = new ArrayList<>();
        for (OrderFact order : orders) {
            RatingFact own = order.rating(rater);
            if (own != null) {
                if (own.ratedAt() <= at && !own.isVoidedAt(at)) {
                    valid.add(new Valid(order, own.outcomeAt(at)));
                }
            } else if (givesDefault(order, order.rating(rater.other()), at)) {
                valid.add(new Valid(order, 1));
            }
        }
        return valid;
    }

    private boolean givesDefault(OrderFact order, RatingFact other, long at) {
        long due = order.completedAt() + policy.defaults().afterMicros();
        if (due > at || policy.defaults().policy() == Policy.NEVER) {
            return false;
        }
        return policy.defaults().policy() == Policy.ALWAYS
                || (other != null && other.outcomeAt(due) == 1 && !other.isVoidedAt(at));
    }

    /** C4 and C5. */
    private Map<YearMonth, Long> pairMonths(List<Valid> valid) {
        Map<YearMonth, Long> sums = new HashMap<>();
        List<Valid> inOrder = new ArrayList<>(valid);
        inOrder.sort(Comparator.comparingLong((Valid one) -> one.order.createdAt())
                .thenComparing(one -> one.order.orderId().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
        List<Valid> counted = new ArrayList<>();
        for (Valid one : inOrder) {
            boolean refused = counted.stream()
                    .anyMatch(before -> before.outcome == one.outcome
                            && before.order.productId().equals(one.order.productId())
                            && one.order.createdAt() - before.order.createdAt()
                                    <= policy.counting().sameProductMicros());
            if (one.outcome != 0 && !refused) {
                counted.add(one);
                YearMonth month = time.month(PlatformCalendar.instant(one.order.createdAt()));
                sums.merge(month, (long) one.outcome, Long::sum);
            }
        }
        return sums;
    }

    /** D1, D2. */
    MarkSums marks(Collection<OrderFact> orders, long at) {
        List<OrderFact> candidates = orders.stream()
                .filter(order -> order.rating(Side.BUYER) != null)
                .filter(order -> order.rating(Side.BUYER).hasScores())
                .filter(order -> order.rating(Side.BUYER).ratedAt() <= at)
                .filter(order -> !order.rating(Side.BUYER).isVoidedAt(at))
                .sorted(Comparator.comparingLong(
                                (OrderFact order) -> order.rating(Side.BUYER).ratedAt())
                        .thenComparing(
                                order -> order.orderId().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
                .toList();
        long from = PlatformCalendar.micros(
                time.monthsBefore(PlatformCalendar.instant(at), policy.dsr().months()));
        Map<YearMonth, Integer> ranks = new HashMap<>();
        MarkSums sums = MarkSums.none();
        for (OrderFact order : candidates) {
            RatingFact rating = order.rating(Side.BUYER);
            YearMonth month = time.month(PlatformCalendar.instant(rating.ratedAt()));
            int rank = ranks.merge(month, 1, Integer::sum);
            if (rank <= policy.dsr().perPairMonth() && rating.ratedAt() > from) {
                sums = sums.plus(new Mark(
                        rating.ratedAt(), order.orderId(), rating.description(), rating.service(), rating.logistics()));
            }
        }
        return sums;
    }
}
