package io.touchstone.credit.register;

import io.touchstone.credit.CreditStanding.Credit;
import io.touchstone.credit.domain.Fraction;
import io.touchstone.credit.domain.LevelTable;
import io.touchstone.credit.domain.Mark;
import io.touchstone.credit.domain.MarkSums;
import io.touchstone.credit.domain.Step;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The points, counts and marks of one merchant while they are added up. */
public final class Tally {

    private long points;
    private long positive;
    private long neutral;
    private long negative;
    private MarkSums marks = MarkSums.none();

    void addCredit(long morePoints, long morePositive, long moreNeutral, long moreNegative) {
        points += morePoints;
        positive += morePositive;
        neutral += moreNeutral;
        negative += moreNegative;
    }

    void addMarks(MarkSums more) {
        marks = marks.plus(more);
    }

    void addWithin(Step step, long after, long until) {
        if (step.at() > after && step.at() <= until) {
            addCredit(step.points(), step.positive(), step.neutral(), step.negative());
        }
    }

    void addAfter(Mark mark, long after) {
        if (mark.at() > after) {
            marks = marks.plus(mark);
        }
    }

    void takeWithin(Mark mark, long after, long until) {
        if (mark.at() > after && mark.at() <= until) {
            marks = marks.minus(MarkSums.none().plus(mark));
        }
    }

    public long points() {
        return points;
    }

    public MarkSums marks() {
        return marks;
    }

    Credit credit(LevelTable levels) {
        return new Credit(points, positive, neutral, negative, positiveRate(), levels.level(points));
    }

    /** Ruling C7. */
    private @Nullable BigDecimal positiveRate() {
        long all = positive + neutral + negative;
        return all == 0 ? null : Fraction.of(positive, all).rounded();
    }
}
