package io.touchstone.credit.projection;

import io.touchstone.credit.CreditStanding.Credit;
import io.touchstone.credit.domain.LevelTable;
import io.touchstone.credit.domain.Mark;
import io.touchstone.credit.domain.MarkSums;
import io.touchstone.credit.domain.Step;
import io.touchstone.kernel.Fraction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The points, counts and marks of one merchant while they are added up. */
public final class Tally {

    private long points;
    private long positive;
    private long neutral;
    private long negative;
    private MarkSums marks = MarkSums.none();

    public void addCredit(long morePoints, long morePositive, long moreNeutral, long moreNegative) {
        points += morePoints;
        positive += morePositive;
        neutral += moreNeutral;
        negative += moreNegative;
    }

    public void addMarks(MarkSums more) {
        marks = marks.plus(more);
    }

    public void addWithin(Step step, long after, long until) {
        if (step.at() > after && step.at() <= until) {
            addCredit(step.points(), step.positive(), step.neutral(), step.negative());
        }
    }

    public void addAfter(Mark mark, long after) {
        if (mark.at() > after) {
            marks = marks.plus(mark);
        }
    }

    public void takeWithin(Mark mark, long after, long until) {
        if (mark.at() > after && mark.at() <= until) {
            marks = marks.minus(MarkSums.none().plus(mark));
        }
    }

    public long points() {
        return points;
    }

    /** The value of one of {@link Figures#COLUMNS}. */
    long figure(int column) {
        return switch (column) {
            case Figures.POINTS -> points;
            case Figures.POSITIVE -> positive;
            case Figures.NEUTRAL -> neutral;
            case Figures.NEGATIVE -> negative;
            case Figures.RATED -> marks.rated();
            default -> {
                int mark = column - Figures.D_SUM;
                yield mark % 2 == 0 ? marks.sums()[mark / 2] : marks.counts()[mark / 2];
            }
        };
    }

    public MarkSums marks() {
        return marks;
    }

    public Credit credit(LevelTable levels) {
        return new Credit(points, positive, neutral, negative, positiveRate(), levels.level(points));
    }

    /** Ruling C7. */
    private @Nullable BigDecimal positiveRate() {
        long all = positive + neutral + negative;
        return all == 0 ? null : Fraction.of(positive, all).rounded();
    }
}
