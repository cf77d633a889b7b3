package io.touchstone.deposit.proof;

import java.time.Instant;
import java.util.UUID;

/**
 * One proof of the books.
 *
 * @param sealed how many of the transfers were under a seal; the newest are sealed within seconds
 */
public record ProofRun(
        UUID proofId,
        Instant startedAt,
        Instant endedAt,
        String actor,
        long accounts,
        long transfers,
        long entries,
        long sealed,
        long findings) {

    public boolean isClean() {
        return findings == 0;
    }
}
