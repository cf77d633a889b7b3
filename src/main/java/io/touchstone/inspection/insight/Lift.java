package io.touchstone.inspection.insight;

import java.util.Locale;

/**
 * Whether looking where the model says finds more than looking by chance (D4, D14): the failure rate of the risk arm against that of the
 * control arm.
 */
public record Lift(long riskFailed, long riskResults, long controlFailed, long controlResults) {

    /** What may be said. The message key is {@code inspection.lift.<word>}. */
    public enum Finding {
        /** The model finds more, and chance alone does not explain it. */
        MORE,
        FEWER,
        NOT_SHOWN,
        /** One of the arms has no result yet. */
        NO_RESULT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String tone() {
            return switch (this) {
                case MORE -> "good";
                case FEWER -> "bad";
                case NOT_SHOWN -> "attention";
                case NO_RESULT -> "neutral";
            };
        }
    }

    public double riskRate() {
        return riskResults == 0 ? 0 : (double) riskFailed / riskResults;
    }

    public double controlRate() {
        return controlResults == 0 ? 0 : (double) controlFailed / controlResults;
    }

    public double difference() {
        return riskRate() - controlRate();
    }

    /** Newcombe’s interval of the difference. */
    public Interval differenceInterval() {
        return Interval.difference(riskFailed, riskResults, controlFailed, controlResults);
    }

    /** How many times as many; infinite where chance found none. */
    public double ratio() {
        return riskRate() / controlRate();
    }

    public boolean hasRatio() {
        return controlFailed > 0 && riskResults > 0;
    }

    public Interval ratioInterval() {
        return Interval.ratio(riskFailed, riskResults, controlFailed, controlResults);
    }

    public Finding finding() {
        if (riskResults == 0 || controlResults == 0) {
            return Finding.NO_RESULT;
        }
        Interval interval = differenceInterval();
        if (interval.low() > 0) {
            return Finding.MORE;
        }
        return interval.high() < 0 ? Finding.FEWER : Finding.NOT_SHOWN;
    }
}
