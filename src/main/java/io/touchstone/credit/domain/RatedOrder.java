package io.touchstone.credit.domain;

import io.touchstone.credit.StatementLine.Kind;
import io.touchstone.credit.domain.DefaultRatingRule.Policy;
import io.touchstone.credit.domain.RatingFact.VoidSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one order's rating stands while its pair's history is gone through: given yet or not, with which outcome, voided or not. */
final class RatedOrder {

    /** The rating does not count for anything at the moment. */
    static final int ABSENT = Integer.MIN_VALUE;

    private final OrderFact order;
    private final boolean byDefault;
    private final long ownTime;
    private final int firstOutcome;
    private boolean given;
    private int outcome;
    private int voids;

    private RatedOrder(OrderFact order, boolean byDefault, long ownTime, int firstOutcome) {
        this.order = order;
        this.byDefault = byDefault;
        this.ownTime = ownTime;
        this.firstOutcome = firstOutcome;
    }

    /** The rating that one side gave or, by ruling C8, is taken to have given; null when there is none. Adds its events. */
    static @Nullable RatedOrder of(OrderFact order, Side side, DefaultRatingRule rule, List<PairEvent> events) {
        RatingFact own = order.rating(side);
        if (own != null) {
            return explicit(order, own, events);
        }
        return byDefault(order, order.rating(side.other()), rule, events);
    }

    private static RatedOrder explicit(OrderFact order, RatingFact rating, List<PairEvent> events) {
        var rated = new RatedOrder(order, false, rating.ratedAt(), rating.outcome());
        events.add(new PairEvent(rating.ratedAt(), Kind.RATING, rated));
        if (rating.revisedAt() != RatingFact.NEVER) {
            events.add(new PairEvent(rating.revisedAt(), Kind.REVISION, rated));
        }
        rated.addVoids(rating, events);
        return rated;
    }

    private static @Nullable RatedOrder byDefault(
            OrderFact order, @Nullable RatingFact source, DefaultRatingRule rule, List<PairEvent> events) {
        long at = order.completedAt() + rule.afterMicros();
        if (rule.policy() == Policy.NEVER) {
            return null;
        }
        boolean needsSource = rule.policy() == Policy.ONE_SIDED;
        if (needsSource && (source == null || source.outcomeAt(at) != 1)) {
            return null;
        }
        var rated = new RatedOrder(order, true, at, 1);
        events.add(new PairEvent(at, Kind.DEFAULT, rated));
        if (needsSource && source != null) {
            rated.addVoids(source, events);
        }
        return rated;
    }

    private void addVoids(RatingFact rating, List<PairEvent> events) {
        for (VoidSpan span : rating.voids()) {
            events.add(new PairEvent(span.from(), Kind.VOID, this));
            if (span.to() != RatingFact.NEVER) {
                events.add(new PairEvent(span.to(), Kind.VOID_REVERTED, this));
            }
        }
    }

    OrderFact order() {
        return order;
    }

    boolean isByDefault() {
        return byDefault;
    }

    long ownTime() {
        return ownTime;
    }

    boolean isGiven() {
        return given;
    }

    boolean isVoided() {
        return voids > 0;
    }

    int outcome() {
        return outcome;
    }

    /** The outcome that counts, or {@link #ABSENT}. */
    int effective() {
        return given && voids == 0 ? outcome : ABSENT;
    }

    void happen(Kind kind) {
        switch (kind) {
            case RATING, DEFAULT -> {
                given = true;
                outcome = firstOutcome;
            }
            case REVISION -> outcome = 1;
            case VOID -> voids++;
            case VOID_REVERTED -> voids--;
        }
    }
}
