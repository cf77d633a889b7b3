package io.touchstone.credit.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * The marks of one buyer and one merchant that count for the DSR: of each month the first few ratings that carry a mark (ruling
 * D2). The whole month is ranked before any window is applied.
 */
public final class PairMarks {

    private static final Comparator<Candidate> IN_TIME = Comparator.comparingLong(
                    (Candidate one) -> one.rating().ratedAt())
            .thenComparing(one -> one.order().orderId(), ByteOrder::compare);

    private final int perMonth;
    private final PlatformCalendar calendar;

    public PairMarks(int perMonth, PlatformCalendar calendar) {
        this.perMonth = perMonth;
        this.calendar = calendar;
    }

    /** Hands over the marks of all time, as if no rating were voided: what the stored days hold. */
    public void withoutVoids(Collection<OrderFact> orders, Consumer<Mark> sink) {
        select(orders, rating -> true, at -> true, sink);
    }

    /** Hands over the marks as of an instant; voided ratings neither count nor use the limit up. */
    public void at(Collection<OrderFact> orders, long asOf, Consumer<Mark> sink) {
        select(orders, rating -> !rating.isVoidedAt(asOf), at -> at <= asOf, sink);
    }

    private void select(
            Collection<OrderFact> orders, Predicate<RatingFact> valid, LongPredicate inTime, Consumer<Mark> sink) {
        List<Candidate> candidates = new ArrayList<>(orders.size());
        for (OrderFact order : orders) {
            RatingFact rating = order.rating(Side.BUYER);
            if (rating != null && rating.hasScores() && inTime.test(rating.ratedAt()) && valid.test(rating)) {
                candidates.add(new Candidate(order, rating));
            }
        }
        if (candidates.size() > perMonth) {
            rank(candidates, sink);
        } else {
            candidates.forEach(one -> sink.accept(one.mark()));
        }
    }

    private void rank(List<Candidate> candidates, Consumer<Mark> sink) {
        candidates.sort(IN_TIME);
        int month = Integer.MIN_VALUE;
        int rank = 0;
        for (Candidate one : candidates) {
            int own = calendar.month(one.rating().ratedAt());
            rank = own == month ? rank + 1 : 1;
            month = own;
            if (rank <= perMonth) {
                sink.accept(one.mark());
            }
        }
    }

    private record Candidate(OrderFact order, RatingFact rating) {

        Mark mark() {
            return new Mark(
                    rating.ratedAt(), order.orderId(), rating.description(), rating.service(), rating.logistics());
        }
    }
}
