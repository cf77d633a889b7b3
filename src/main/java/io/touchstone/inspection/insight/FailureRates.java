package io.touchstone.inspection.insight;

import java.util.Collection;
import java.util.Map;

/** How often goods fail, as far as inspection has learned it; what the optimiser of plans reads (D4). */
public interface FailureRates {

    /** What is believed of each of these categories; every code asked for has an answer. */
    Map<String, FailureRate> of(Collection<String> categoryCodes);

    /** The same with the reasons. */
    Map<String, Belief> explain(Collection<String> categoryCodes);
}
