package io.touchstone.merchant.application;

import java.util.List;

/**
 * A check by machine, run in the transaction that submits an application; it reads, and never decides. Each bean's findings
 * are kept with the round and shown to the reviewer as evidence.
 */
@FunctionalInterface
public interface MachineCheck {

    List<Finding> run(SubmittedApplication application);

    /**
     * What a check found.
     *
     * @param code kebab-case; the message key of its title is {@code merchant.check.<code>}, of its outcome
     *     {@code merchant.check.<code>.<outcome>} with the evidence's values in its own order as arguments
     * @param target what was looked at: {@code company}, {@code shop}, {@code document:<id>} or {@code brand:<name>}
     * @param evidence small facts in a stable order: texts only, nothing sealed
     */
    record Finding(String code, String target, Outcome outcome, java.util.Map<String, String> evidence) {}

    /** How a check ended; {@code UNKNOWN} where there was nothing to compare with. */
    enum Outcome {
        PASS,
        WARNING,
        UNKNOWN
    }
}
