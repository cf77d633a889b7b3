package io.touchstone.shell;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long something has until it is due, in words: the message key is {@code time-left.<word>}.
 *
 * @param word such as {@code days-left} or {@code hours-late}; {@code none} when nothing says until when
 * @param amount how many of them
 */
public record TimeLeft(String word, long amount) {

    private static final long HOURS_SHOWN = 48;

    public static TimeLeft of(@Nullable Instant due, Instant now) {
        if (due == null) {
            return new TimeLeft("none", 0);
        }
        Duration left = Duration.between(now, due).abs();
        String side = due.isBefore(now) ? "late" : "left";
        if (left.toMinutes() < 60) {
            return new TimeLeft("minutes-" + side, left.toMinutes());
        }
        if (left.toHours() < HOURS_SHOWN) {
            return new TimeLeft("hours-" + side, left.toHours());
        }
        return new TimeLeft("days-" + side, left.toDays());
    }

    public boolean isLate() {
        return word.endsWith("-late");
    }

    /** Due within two days. */
    public boolean isSoon() {
        return word.equals("hours-left") || word.equals("minutes-left");
    }

    /** The kind of status badge that shows it. */
    public String tone() {
        if (isLate()) {
            return "bad";
        }
        return isSoon() ? "attention" : "neutral";
    }
}
