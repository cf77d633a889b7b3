package io.touchstone.credit.register;

import io.touchstone.credit.ExplainedRating;
import io.touchstone.credit.domain.CreditPolicy;
import io.touchstone.credit.domain.OrderFact;
import io.touchstone.credit.domain.PairHistory;
import io.touchstone.credit.domain.PairMarks;
import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.credit.domain.RatingFact;
import io.touchstone.credit.domain.RatingState;
import io.touchstone.credit.domain.Side;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says of every rating of a pair what it counts for as of an instant, and why not more. The seller's own ratings are listed too:
 * they count for the buyer (ruling C3).
 */
final class Explanation {

    private static final String FOR_THE_BUYER = "C3";

    private final CreditPolicy policy;
    private final PlatformCalendar calendar;
    private final long asOf;
    private final long windowFrom;
    private final boolean dsrWindowOnly;
    private final Consumer<ExplainedRating> sink;
    private final PairMarks marks;

    Explanation(
            CreditPolicy policy,
            PlatformCalendar calendar,
            long asOf,
            boolean dsrWindowOnly,
            Consumer<ExplainedRating> sink) {
        this.policy = policy;
        this.calendar = calendar;
        this.asOf = asOf;
        this.windowFrom = calendar.monthsBefore(asOf, policy.dsr().months());
        this.dsrWindowOnly = dsrWindowOnly;
        this.sink = sink;
        this.marks = new PairMarks(policy.dsr().perPairMonth(), calendar);
    }

    void explain(Collection<OrderFact> orders) {
        Set<String> marked = new HashSet<>();
        marks.at(orders, asOf, mark -> marked.add(mark.orderId()));
        var history = new PairHistory(orders, Side.BUYER, policy.shape(), calendar);
        for (RatingState state : history.standAt(asOf)) {
            if (!dsrWindowOnly || (!state.byDefault() && state.at() > windowFrom)) {
                sink.accept(ofBuyer(state, marked.contains(state.order().orderId())));
            }
        }
        if (!dsrWindowOnly) {
            orders.forEach(this::explainSeller);
        }
    }

    private ExplainedRating ofBuyer(RatingState state, boolean ranked) {
        String dsrRule = dsrRule(state, ranked);
        return new ExplainedRating(
                state.order().orderId(),
                Side.BUYER.word(),
                PlatformCalendar.instant(state.at()),
                word(state.outcome()),
                state.byDefault(),
                state.points(),
                state.counted(),
                state.rule(),
                dsrRule == null,
                dsrRule,
                state.voided());
    }

    private @Nullable String dsrRule(RatingState state, boolean ranked) {
        RatingFact rating = state.order().rating(Side.BUYER);
        if (state.byDefault() || rating == null) {
            return "C8";
        }
        if (state.voided()) {
            return "C9";
        }
        if (!rating.hasScores()) {
            return "no-scores";
        }
        if (state.at() <= windowFrom) {
            return "D1";
        }
        return ranked ? null : "D2";
    }

    private void explainSeller(OrderFact order) {
        RatingFact rating = order.rating(Side.SELLER);
        if (rating != null && rating.ratedAt() <= asOf) {
            sink.accept(new ExplainedRating(
                    order.orderId(),
                    Side.SELLER.word(),
                    PlatformCalendar.instant(rating.ratedAt()),
                    word(rating.outcomeAt(asOf)),
                    false,
                    0,
                    false,
                    FOR_THE_BUYER,
                    false,
                    FOR_THE_BUYER,
                    rating.isVoidedAt(asOf)));
        }
    }

    static String word(int outcome) {
        return switch (outcome) {
            case 1 -> "positive";
            case 0 -> "neutral";
            default -> "negative";
        };
    }
}
