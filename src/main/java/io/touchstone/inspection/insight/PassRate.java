package io.touchstone.inspection.insight;

import java.util.Locale;

/** How many final results passed, with the Wilson interval and what may be said of it against the target (ruling K1). */
public record PassRate(long passed, long failed, double target) {

    /** What may be said. The message key is {@code inspection.rate.state.<word>}. */
    public enum State {
        MET,
        NOT_MET,
        /** The interval straddles the target: the results are too few to say. */
        NOT_SHOWN,
        NO_RESULT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of badge it is shown by. */
        public String tone() {
            return switch (this) {
                case MET -> "good";
                case NOT_MET -> "bad";
                case NOT_SHOWN -> "attention";
                case NO_RESULT -> "neutral";
            };
        }
    }

    public long results() {
        return passed + failed;
    }

    /** The share that passed; 0 where there is no result. */
    public double share() {
        return results() == 0 ? 0 : (double) passed / results();
    }

    public Interval interval() {
        return Interval.share(passed, results());
    }

    public State state() {
        if (results() == 0) {
            return State.NO_RESULT;
        }
        Interval interval = interval();
        if (interval.low() >= target) {
            return State.MET;
        }
        return interval.high() < target ? State.NOT_MET : State.NOT_SHOWN;
    }
}
