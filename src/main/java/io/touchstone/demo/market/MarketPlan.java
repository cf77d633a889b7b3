package io.touchstone.demo.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * What market to make. Two equal plans make equal files, byte for byte.
 *
 * @param lastDay the last day on which anything happens, in the platform's zone
 */
public record MarketPlan(long seed, LocalDate lastDay, ZoneId zone, int shops, int products, int orders) {

    /** The seed of the market that ships. */
    public static final long SEED = 20_040_510L;

    private static final int YEARS = 2;

    public MarketPlan {
        if (shops < Story.values().length || products < shops || orders < shops) {
            throw new IllegalArgumentException("too small for its stories: " + shops + " shops");
        }
    }

    /** The market of the demo mode. */
    public static MarketPlan full(long seed, LocalDate lastDay, ZoneId zone) {
        return new MarketPlan(seed, lastDay, zone, 300, 20_000, 200_000);
    }

    LocalDate firstDay() {
        return lastDay.minusYears(YEARS).plusDays(1);
    }

    int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(firstDay(), lastDay)) + 1;
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Nothing is known of this instant or later. */
    Instant end() {
        return startOf(lastDay.plusDays(1));
    }
}
