package io.touchstone.deposit.proof;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/** A block of the journal was sealed; its hash stands in the trail from then on. */
record JournalSealed(JournalBlock block) implements GovernanceEvent {

    static final String ACTION = "deposit.journal_sealed";
    static final String HASH = "sha256";

    private static final String PREFIX = "journal-";

    /** How the trail calls a block. */
    static String subject(long number) {
        return PREFIX + number;
    }

    static long number(String subject) {
        return Long.parseLong(subject.substring(PREFIX.length()));
    }

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public Subject subject() {
        return new Subject("deposit-block", subject(block.number()));
    }

    @Override
    public Actor actor() {
        return Actor.system("deposit-sealer");
    }

    @Override
    public Instant occurredAt() {
        return block.sealedAt();
    }

    @Override
    public Map<String, ?> details() {
        return Map.of(
                "first_transfer",
                block.first(),
                "last_transfer",
                block.last(),
                "transfers",
                block.transfers(),
                HASH,
                block.hex());
    }
}
