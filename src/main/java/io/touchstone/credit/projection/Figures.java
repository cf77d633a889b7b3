package io.touchstone.credit.projection;

import io.touchstone.credit.domain.Mark;
import io.touchstone.credit.domain.Step;
import java.util.Arrays;
import java.util.List;

/** Points, counts and marks that are added up; a sum, or a change of one. */
final class Figures {

    static final int POINTS = 0;
    static final int POSITIVE = 1;
    static final int NEUTRAL = 2;
    static final int NEGATIVE = 3;
    static final int D_SUM = 4;
    static final int RATED = 10;
    static final int SIZE = 11;

    /** The columns of {@code credit_day} and {@code credit_score} in the order of the values here. */
    static final String COLUMNS = "points, positive, neutral, negative, d_sum, d_n, s_sum, s_n, l_sum, l_n, rated";

    private final long[] values;

    Figures() {
        this(new long[SIZE]);
    }

    Figures(long[] values) {
        this.values = values;
    }

    void add(Step step, int sign) {
        values[POINTS] += (long) sign * step.points();
        values[POSITIVE] += (long) sign * step.positive();
        values[NEUTRAL] += (long) sign * step.neutral();
        values[NEGATIVE] += (long) sign * step.negative();
    }

    void add(Mark mark, int sign) {
        addScore(D_SUM, mark.description(), sign);
        addScore(D_SUM + 2, mark.service(), sign);
        addScore(D_SUM + 4, mark.logistics(), sign);
        values[RATED] += sign;
    }

    private void addScore(int sum, int score, int sign) {
        if (score != 0) {
            values[sum] += (long) sign * score;
            values[sum + 1] += sign;
        }
    }

    long value(int i) {
        return values[i];
    }

    /** In the order of the columns. */
    List<Long> values() {
        return Arrays.stream(values).boxed().toList();
    }

    boolean isZero() {
        for (long value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }
}
