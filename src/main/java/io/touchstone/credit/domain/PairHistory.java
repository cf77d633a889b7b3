package io.touchstone.credit.domain;

import io.touchstone.credit.StatementLine.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The whole credit history of one buyer and one merchant, told from its facts: each event in time and what it changed
 * (rulings C3 to C10). The only place where these rulings are coded; stored days, statements, explanations and the buyer's
 * credit are all made of it. Facts may be handed over in any order.
 */
public final class PairHistory {

    private final List<RatedOrder> rated = new ArrayList<>();
    private final List<PairEvent> events = new ArrayList<>();
    private final CountingRule rule;
    private final PlatformCalendar calendar;
    private final Map<String, SignChain[]> chains = new HashMap<>();
    private final Map<Integer, long[]> months = new HashMap<>();
    private long points;
    private long raw;

    /** @param rater whose ratings are told: the buyer's make the merchant's credit, the seller's the buyer's (C3) */
    public PairHistory(Collection<OrderFact> orders, Side rater, CreditPolicy.Shape shape, PlatformCalendar calendar) {
        this.rule = shape.counting();
        this.calendar = calendar;
        for (OrderFact order : orders) {
            RatedOrder one = RatedOrder.of(order, rater, shape.defaults(), events);
            if (one != null) {
                rated.add(one);
            }
        }
        if (events.size() > 1) {
            events.sort(PairEvent.IN_TIME);
        }
    }

    /** Tells every event in time. A history is told once, by this or by {@link #standAt}. */
    public void tell(Consumer<Step> sink) {
        for (PairEvent event : events) {
            sink.accept(step(event));
        }
    }

    /** Goes through the events up to an instant, inclusive (C10), and answers how each rating stands then. */
    public List<RatingState> standAt(long at) {
        for (PairEvent event : events) {
            if (event.at() <= at) {
                step(event);
            }
        }
        return new PairMonthShares(rule).share(statesAt(), this::counts, order -> calendar.month(order.createdAt()));
    }

    private List<RatedOrder> statesAt() {
        return rated.stream().filter(RatedOrder::isGiven).toList();
    }

    private Step step(PairEvent event) {
        RatedOrder one = event.rated();
        int before = one.effective();
        int worthBefore = worth(before);
        one.happen(event.kind());
        int after = one.effective();
        long pointsBefore = points;
        long rawBefore = raw;
        if (before != after) {
            leave(one.order(), before);
            enter(one.order(), after);
        }
        int change = Math.toIntExact(points - pointsBefore);
        int worth = worth(after) - worthBefore;
        return new Step(
                event.at(),
                event.kind(),
                one.order().orderId(),
                one.outcome(),
                change,
                count(after, 1) - count(before, 1),
                count(after, 0) - count(before, 0),
                count(after, -1) - count(before, -1),
                reason(one, event.kind(), change, worth, raw - rawBefore));
    }

    private static @Nullable String reason(RatedOrder one, Kind kind, int change, int worth, long rawChange) {
        if (one.isVoided() && kind != Kind.VOID) {
            return "C9";
        }
        if (change == worth) {
            return null;
        }
        return rawChange == worth ? "C5" : "C4";
    }

    private void leave(OrderFact order, int outcome) {
        if (worth(outcome) != 0) {
            chain(order, outcome).remove(order);
        }
    }

    private void enter(OrderFact order, int outcome) {
        if (worth(outcome) != 0) {
            chain(order, outcome).add(order);
        }
    }

    private SignChain chain(OrderFact order, int outcome) {
        SignChain[] both = chains.computeIfAbsent(order.productId(), product -> new SignChain[] {
            new SignChain(rule.sameProductMicros(), (one, by) -> counted(one, by)),
            new SignChain(rule.sameProductMicros(), (one, by) -> counted(one, -by))
        });
        return both[outcome > 0 ? 0 : 1];
    }

    /** Ruling C5: the month's sum is clamped once, so only the clamped sums' difference moves the points. */
    private void counted(OrderFact order, int by) {
        long[] sum = months.computeIfAbsent(calendar.month(order.createdAt()), month -> new long[1]);
        points += rule.clamp(sum[0] + by) - rule.clamp(sum[0]);
        raw += by;
        sum[0] += by;
    }

    private boolean counts(RatedOrder one) {
        int outcome = one.effective();
        if (outcome == RatedOrder.ABSENT) {
            return false;
        }
        return outcome == 0 || chain(one.order(), outcome).counts(one.order());
    }

    private static int worth(int effective) {
        return effective == RatedOrder.ABSENT ? 0 : effective;
    }

    private static int count(int effective, int outcome) {
        return effective == outcome ? 1 : 0;
    }
}
