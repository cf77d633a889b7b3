package io.touchstone.report.kpi;

import java.util.Locale;

/** What may be said of a value against its target (rulings K1, K2). The message key is {@code report.kpi.verdict.<word>}. */
public enum KpiVerdict {
    /** The whole interval is on the good side. */
    MET,
    /** The interval straddles the target: there is too little to say. */
    NOT_SHOWN,
    /** The whole interval is on the bad side. */
    MISSED,
    /** Nobody has set a target for that time. */
    NO_TARGET,
    /** There was nothing to reckon with. */
    NO_VALUE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of badge it is shown by. */
    public String tone() {
        return switch (this) {
            case MET -> "good";
            case MISSED -> "bad";
            case NOT_SHOWN -> "attention";
            case NO_TARGET, NO_VALUE -> "neutral";
        };
    }
}
