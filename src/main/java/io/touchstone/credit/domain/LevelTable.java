package io.touchstone.credit.domain;

import io.touchstone.credit.CreditLevel;
import io.touchstone.credit.CreditLevel.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The credit levels, lowest first; below the first there is none (ruling C6, rules 1). */
public record LevelTable(List<Grade> grades) {

    /**
     * One level.
     *
     * @param from the least points that reach it
     */
    public record Grade(Tier tier, int rank, long from) {

        public CreditLevel level() {
            return new CreditLevel(tier, rank);
        }
    }

    public static final int RANKS = 5;

    private static final CreditLevel NONE = new CreditLevel(Tier.NONE, 0);

    private static final long[] FROM_VERSION_1 = {
        4, 11, 41, 91, 151,
        251, 501, 1_001, 2_001, 5_001,
        10_001, 20_001, 50_001, 100_001, 200_001,
        500_001, 1_000_001, 2_000_001, 5_000_001, 10_000_001
    };

    public static final LevelTable VERSION_1 = of(FROM_VERSION_1);

    public LevelTable {
        grades = List.copyOf(grades);
        if (grades.size() != (Tier.values().length - 1) * RANKS) {
            throw new IllegalArgumentException("grades");
        }
        for (int i = 0; i < grades.size(); i++) {
            requireInOrder(grades, i);
        }
    }

    /** A table of the 20 levels by their least points, lowest level first. */
    public static LevelTable of(long... from) {
        List<Grade> grades = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            grades.add(new Grade(tierOf(i), i % RANKS + 1, from[i]));
        }
        return new LevelTable(grades);
    }

    public CreditLevel level(long points) {
        int i = index(points);
        return i < 0 ? NONE : grades.get(i).level();
    }

    /** The next level above what these points reach; empty at the top. */
    public Optional<Grade> above(long points) {
        int next = index(points) + 1;
        return next < grades.size() ? Optional.of(grades.get(next)) : Optional.empty();
    }

    /** The level that these points reach; empty below the first. */
    public Optional<Grade> reached(long points) {
        int i = index(points);
        return i < 0 ? Optional.empty() : Optional.of(grades.get(i));
    }

    /** How many levels these points have climbed: 0 for none, 20 for the highest. */
    public int height(long points) {
        return index(points) + 1;
    }

    private int index(long points) {
        int i = grades.size() - 1;
        while (i >= 0 && grades.get(i).from() > points) {
            i--;
        }
        return i;
    }

    private static Tier tierOf(int i) {
        return Tier.values()[i / RANKS + 1];
    }

    private static void requireInOrder(List<Grade> grades, int i) {
        Grade grade = grades.get(i);
        boolean isInPlace = grade.tier() == tierOf(i) && grade.rank() == i % RANKS + 1;
        boolean isHigher =
                i == 0 ? grade.from() > 0 : grade.from() > grades.get(i - 1).from();
        if (!isInPlace || !isHigher) {
            throw new IllegalArgumentException("grades[" + i + "]");
        }
    }
}
