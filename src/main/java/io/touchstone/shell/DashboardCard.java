package io.touchstone.shell;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One number on the workbench that a module answers for.
 *
 * @param key message key of its title; {@code <key>.hint} says what it means
 * @param ability it is shown to those who have it
 * @param path the list behind the number
 * @param order position among the cards
 * @param value asked at every view, so it is one indexed read
 */
public record DashboardCard(String key, String ability, String path, int order, Supplier<Figure> value) {

    /** How a figure is to be seen; the same kinds as the status badges. */
    public enum Tone {
        NEUTRAL,
        PROGRESS,
        ATTENTION,
        GOOD,
        BAD
    }

    /**
     * The number and its mood.
     *
     * @param noteKey message key of a short remark under the number
     */
    public record Figure(long value, Tone tone, @Nullable String noteKey) {

        public static Figure of(long value) {
            return new Figure(value, Tone.NEUTRAL, null);
        }
    }
}
