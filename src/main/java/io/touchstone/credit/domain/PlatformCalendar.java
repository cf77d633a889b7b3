package io.touchstone.credit.domain;

import io.touchstone.kernel.PlatformTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.concurrent.TimeUnit;

/**
 * Days and months of the platform for instants in microseconds since 1970, which is as exact as facts are stored. The
 * offset is looked up once for each stretch between two changes of the clock, since millions of instants are asked for.
 *
 * <p>A day of the ledger ends with its last midnight and does not begin with its first: what happens at 00:00 belongs to
 * the day before. So the state as of a midnight is whole days, and a window from midnight to midnight as well (D1).
 */
public final class PlatformCalendar {

    private static final long SECOND = TimeUnit.SECONDS.toMicros(1);
    private static final long DAY_SECONDS = TimeUnit.DAYS.toSeconds(1);

    private final PlatformTime time;
    private volatile Stretch stretch;

    public PlatformCalendar(PlatformTime time) {
        this.time = time;
        this.stretch = Stretch.around(time.zone(), Instant.EPOCH);
    }

    /** An instant in microseconds; what is finer is cut off, which is as good as it since facts have no finer times. */
    public static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), SECOND), at.getNano() / 1_000);
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1_000);
    }

    /** The ledger's day of an instant, as days since 1970. */
    public int ledgerDay(long micros) {
        return (int) Math.floorDiv(localSecond(micros - 1), DAY_SECONDS);
    }

    /** The instant after which a day of the ledger begins. */
    public long startOf(int day) {
        return micros(time.startOf(LocalDate.ofEpochDay(day)));
    }

    /** The natural month of an instant, as months since the year 0. */
    public int month(long micros) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(localSecond(micros), DAY_SECONDS));
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    public static YearMonth yearMonth(int month) {
        return YearMonth.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1);
    }

    /** Ruling D1: the same time of day some months earlier. */
    public long monthsBefore(long micros, int months) {
        return micros(time.monthsBefore(instant(micros), months));
    }

    private long localSecond(long micros) {
        long second = Math.floorDiv(micros, SECOND);
        Stretch known = stretch;
        if (second < known.from || second >= known.to) {
            known = Stretch.around(time.zone(), Instant.ofEpochSecond(second));
            stretch = known;
        }
        return second + known.offset;
    }

    /** A time without a change of the clock. */
    private record Stretch(long from, long to, int offset) {

        static Stretch around(ZoneId zone, Instant at) {
            ZoneRules rules = zone.getRules();
            ZoneOffsetTransition before = rules.previousTransition(at.plusNanos(1));
            ZoneOffsetTransition after = rules.nextTransition(at);
            return new Stretch(
                    before == null ? Long.MIN_VALUE : before.toEpochSecond(),
                    after == null ? Long.MAX_VALUE : after.toEpochSecond(),
                    rules.getOffset(at).getTotalSeconds());
        }
    }
}
