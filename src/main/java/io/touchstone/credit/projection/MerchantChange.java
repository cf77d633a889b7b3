package io.touchstone.credit.projection;

import io.touchstone.credit.domain.Mark;
import io.touchstone.credit.domain.OrderFact;
import io.touchstone.credit.domain.PairHistory;
import io.touchstone.credit.domain.PairMarks;
import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.credit.domain.Side;
import io.touchstone.credit.domain.Step;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the pairs gone through so far change in the stored figures of one merchant. */
final class MerchantChange {

    private final ProjectionState state;
    private final PlatformCalendar calendar;
    private final PairMarks marks;
    private final long now;
    private final Map<Integer, Figures> days = new TreeMap<>();
    private final Figures score = new Figures();
    private final SortedSet<Long> due = new TreeSet<>();

    MerchantChange(ProjectionState state, PlatformCalendar calendar, long now) {
        this.state = state;
        this.calendar = calendar;
        this.marks = new PairMarks(state.shape().dsrPerPairMonth(), calendar);
        this.now = now;
    }

    /** @param sign 1 for a pair that comes to stand like this, -1 for one that ceases to */
    void add(Collection<OrderFact> orders, int sign) {
        new PairHistory(orders, Side.BUYER, state.shape(), calendar).tell(step -> add(step, sign));
        marks.withoutVoids(orders, mark -> day(mark.at()).add(mark, sign));
        marks.at(orders, now, mark -> addToScore(mark, sign));
    }

    private void add(Step step, int sign) {
        day(step.at()).add(step, sign);
        if (step.at() <= now) {
            score.add(step, sign);
        } else if (sign > 0) {
            due.add(step.at());
        }
    }

    private void addToScore(Mark mark, int sign) {
        if (mark.at() > state.dsrFrom()) {
            score.add(mark, sign);
        }
    }

    private Figures day(long at) {
        return days.computeIfAbsent(calendar.ledgerDay(at), day -> new Figures());
    }

    /** Changes by day, as days since 1970; some may be zero. */
    Map<Integer, Figures> days() {
        return days;
    }

    Figures score() {
        return score;
    }

    /** Times to come at which the score changes by itself. */
    SortedSet<Long> due() {
        return due;
    }
}
