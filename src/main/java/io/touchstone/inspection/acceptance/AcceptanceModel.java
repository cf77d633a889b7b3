package io.touchstone.inspection.acceptance;

import java.util.Locale;

/** By which distribution the probability of acceptance is reckoned. The message key is {@code inspection.model.<word>}. */
public enum AcceptanceModel {
    /** Nonconforming units out of a process: acceptance quality limits up to 10. */
    BINOMIAL,
    /** Nonconformities per hundred units, of which a unit may have several: limits above 10. */
    POISSON,
    /** Nonconforming units of one finite lot, drawn without putting back. */
    HYPERGEOMETRIC;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
