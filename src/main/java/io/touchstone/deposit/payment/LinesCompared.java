package io.touchstone.deposit.payment;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Some lines of the bank were compared with the books: how many came out as what. */
record LinesCompared(UUID runId, Map<String, Integer> details, Actor actor, Instant occurredAt)
        implements GovernanceEvent {

    static LinesCompared of(Map<BankLine.State, Integer> counts, UUID runId, Actor actor, Instant at) {
        Map<String, Integer> words = new TreeMap<>();
        counts.forEach((state, count) -> words.put(state.word(), count));
        return new LinesCompared(runId, words, actor, at);
    }

    @Override
    public String action() {
        return "deposit.bank_lines_compared";
    }

    @Override
    public Subject subject() {
        return new Subject("bank_comparison", runId.toString());
    }
}
