package io.touchstone.inspection.programme;

import io.touchstone.inspection.sample.Arm;
import java.util.Locale;

/** How a plan comes to its numbers. The message key is {@code inspection.plan.method.<word>}. */
public enum PlanMethod {
    /** The products of each merchant in each category are a lot, judged by an acceptance plan (ruling S1). */
    LOT,
    /** A spot check against a declared quality level (ruling S2). */
    DQL,
    /** As many as the money buys, where failures are likeliest, beside a control arm (D4, D14). */
    BUDGET,
    /** Bought again after failures; has no draw. */
    FOLLOW_UP;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PlanMethod of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The arm of what is drawn within strata. */
    Arm arm() {
        return this == LOT ? Arm.LOT : Arm.RISK;
    }
}
