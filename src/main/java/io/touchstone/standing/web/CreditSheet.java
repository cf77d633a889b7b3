package io.touchstone.standing.web;

import io.touchstone.credit.CreditStanding;
import io.touchstone.kernel.Wilson;
import io.touchstone.standing.domain.ShopCredit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Credit and DSR of a shop as pages show them: rounded to what a reader compares, and compared in words.
 *
 * @param positiveRate such as {@code 98.25%}; a dash without ratings
 * @param fresh too few ratings in the window to grade the shop, so that it is shown as new (F10)
 */
record CreditSheet(
        LevelView level,
        String points,
        String positive,
        String neutral,
        String negative,
        String positiveRate,
        List<Dimension> dimensions,
        Industry industry,
        boolean fresh,
        Instant windowFrom,
        Instant asOf) {

    static final String NONE = "–";

    /** Below this many counted ratings in the window a shop is in no cohort (ruling D4) and gets no grade. */
    static final int RATINGS_MIN = 5;

    private static final int MARK_MIN = 1;
    private static final int MARK_SPAN = 4;
    private static final int RANGE_DECIMALS = 2;

    /** How a score stands to its industry; the message key is {@code standing.versus.<NAME>}. */
    enum Versus {
        HIGHER,
        LOWER,
        EQUAL,
        UNKNOWN
    }

    /**
     * One of the three averages.
     *
     * @param key the message key is {@code standing.dsr.<key>}
     * @param exact all five decimals, for those who compute along
     * @param range null without marks
     */
    record Dimension(
            String key,
            String score,
            String exact,
            @Nullable Range range,
            String count,
            String average,
            Versus versus,
            String difference) {}

    /** Where the mean of all such marks lies with 95 % confidence, to two decimals, rounded outwards (F3). */
    record Range(String low, String high) {

        static Range of(BigDecimal score, long count) {
            double hits = (score.doubleValue() - MARK_MIN) / MARK_SPAN * count;
            Wilson share = Wilson.of(Math.min(Math.max(hits, 0), (double) count), count);
            return new Range(end(share.low(), RoundingMode.FLOOR), end(share.high(), RoundingMode.CEILING));
        }

        private static String end(double share, RoundingMode outwards) {
            return BigDecimal.valueOf(MARK_MIN + MARK_SPAN * share)
                    .setScale(RANGE_DECIMALS, outwards)
                    .toPlainString();
        }
    }

    /**
     * The place among shops of the same category.
     *
     * @param ahead share of the other shops that it leaves behind, in whole percent
     */
    record Industry(
            String category,
            @Nullable Integer rank,
            @Nullable Integer of,
            int ahead) {}

    static CreditSheet of(ShopCredit standing, LevelView level, String category, Locale locale) {
        CreditStanding.Credit credit = standing.credit().credit();
        CreditStanding.Dsr dsr = standing.credit().dsr();
        long marks = dimensions(dsr).values().stream()
                .mapToLong(CreditStanding.Dimension::count)
                .max()
                .orElse(0);
        return new CreditSheet(
                level,
                count(credit.points(), locale),
                count(credit.positive(), locale),
                count(credit.neutral(), locale),
                count(credit.negative(), locale),
                percent(credit.positiveRate()),
                Stream.of("description", "service", "logistics")
                        .map(key -> dimension(
                                key, Objects.requireNonNull(dimensions(dsr).get(key)), locale))
                        .toList(),
                industry(standing.credit().industry(), category),
                marks < RATINGS_MIN,
                dsr.windowFrom(),
                standing.asOf());
    }

    static String percent(@Nullable BigDecimal share) {
        return share == null
                ? NONE
                : share.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    static String count(long number, Locale locale) {
        return String.format(locale, "%,d", number);
    }

    private static Map<String, CreditStanding.Dimension> dimensions(CreditStanding.Dsr dsr) {
        return Map.of("description", dsr.description(), "service", dsr.service(), "logistics", dsr.logistics());
    }

    private static Dimension dimension(String key, CreditStanding.Dimension dimension, Locale locale) {
        BigDecimal score = dimension.score();
        BigDecimal vs = dimension.vsIndustry();
        return new Dimension(
                key,
                scale(score, 1),
                scale(score, 5),
                score == null ? null : Range.of(score, dimension.count()),
                count(dimension.count(), locale),
                scale(dimension.industryAverage(), 1),
                versus(vs),
                percent(vs == null ? null : vs.abs()));
    }

    private static Versus versus(@Nullable BigDecimal vs) {
        if (vs == null) {
            return Versus.UNKNOWN;
        }
        return switch (vs.signum()) {
            case 1 -> Versus.HIGHER;
            case -1 -> Versus.LOWER;
            default -> Versus.EQUAL;
        };
    }

    private static Industry industry(CreditStanding.Industry industry, String category) {
        Integer rank = industry.rank();
        Integer of = industry.of();
        int ahead = rank == null || of == null || of < 2 ? 0 : 100 * (of - rank) / (of - 1);
        return new Industry(category, rank, of, ahead);
    }

    private static String scale(@Nullable BigDecimal score, int decimals) {
        return score == null
                ? NONE
                : score.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
