package io.touchstone.credit.domain;

import io.touchstone.credit.CreditLevel;
import io.touchstone.credit.CreditLevel.Tier;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The credit levels; below the first there is none (ruling C6, rules 1).
 *
 * @param from the least points of each of the 20 levels, lowest level first
 */
public record LevelTable(List<Long> from) {

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

    private static final List<Tier> TIERS = List.of(Tier.values());

    private static final CreditLevel NONE = new CreditLevel(Tier.NONE, 0);

    public static final LevelTable VERSION_1 = new LevelTable(List.of(
            4L,
            11L,
            41L,
            91L,
            151L,
            251L,
            501L,
            1_001L,
            2_001L,
            5_001L,
            10_001L,
            20_001L,
            50_001L,
            100_001L,
            200_001L,
            500_001L,
            1_000_001L,
            2_000_001L,
            5_000_001L,
            10_000_001L));

    public LevelTable {
        from = List.copyOf(from);
        if (from.size() != (Tier.values().length - 1) * RANKS) {
            throw new IllegalArgumentException("from");
        }
        for (int i = 0; i < from.size(); i++) {
            if (from.get(i) <= (i == 0 ? 0 : from.get(i - 1))) {
                throw new IllegalArgumentException("from[" + i + "]");
            }
        }
    }

    /** The levels themselves, lowest first. */
    public List<Grade> grades() {
        return IntStream.range(0, from.size()).mapToObj(this::grade).toList();
    }

    public CreditLevel level(long points) {
        int i = index(points);
        return i < 0 ? NONE : grade(i).level();
    }

    /** The next level above what these points reach; empty at the top. */
    public Optional<Grade> above(long points) {
        int next = index(points) + 1;
        return next < from.size() ? Optional.of(grade(next)) : Optional.empty();
    }

    /** The level that these points reach; empty below the first. */
    public Optional<Grade> reached(long points) {
        int i = index(points);
        return i < 0 ? Optional.empty() : Optional.of(grade(i));
    }

    /** How many levels these points have climbed: 0 for none, 20 for the highest. */
    public int height(long points) {
        return index(points) + 1;
    }

    /** The level that lies so many above none. */
    public static CreditLevel levelAt(int height) {
        return height == 0 ? NONE : new CreditLevel(TIERS.get((height - 1) / RANKS + 1), (height - 1) % RANKS + 1);
    }

    private Grade grade(int i) {
        CreditLevel level = levelAt(i + 1);
        return new Grade(level.tier(), level.rank(), from.get(i));
    }

    private int index(long points) {
        int i = from.size() - 1;
        while (i >= 0 && from.get(i) > points) {
            i--;
        }
        return i;
    }
}
