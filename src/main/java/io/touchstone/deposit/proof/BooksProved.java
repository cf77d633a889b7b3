package io.touchstone.deposit.proof;

import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/** The books were proved; whether they agree stands in the trail. */
record BooksProved(ProofRun run, io.touchstone.kernel.Actor actor) implements GovernanceEvent {

    @Override
    public String action() {
        return run.isClean() ? "deposit.books_proved" : "deposit.books_differed";
    }

    @Override
    public Subject subject() {
        return new Subject("deposit-proof", run.proofId().toString());
    }

    @Override
    public Instant occurredAt() {
        return run.endedAt();
    }

    @Override
    public Map<String, ?> details() {
        return Map.of(
                "accounts", run.accounts(),
                "transfers", run.transfers(),
                "entries", run.entries(),
                "sealed", run.sealed(),
                "findings", run.findings());
    }
}
