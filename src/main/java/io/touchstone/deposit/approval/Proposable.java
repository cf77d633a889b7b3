package io.touchstone.deposit.approval;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.List;

/** Carries out one kind of proposal once it is allowed; the part of the module that proposes it brings a bean. */
public interface Proposable {

    ProposalKind kind();

    /** In the transaction that allows it; what it refuses leaves the proposal waiting. */
    void carryOut(Proposal proposal, Actor approver, Instant at);

    /** What the second person has to see beside merchant, case, amount and reason. */
    List<Line> lines(Proposal proposal);

    /** Where the outcome is shown. */
    String outcome(Proposal proposal);

    /**
     * One fact.
     *
     * @param key message key of its name
     * @param value what it is; a message key when {@code coded}
     */
    record Line(String key, String value, boolean coded) {

        public static Line text(String key, String value) {
            return new Line(key, value, false);
        }

        public static Line word(String key, String valueKey) {
            return new Line(key, valueKey, true);
        }
    }
}
