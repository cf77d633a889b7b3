package io.touchstone.audit.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the chain stands.
 *
 * @param lastVerification the event of the last check, or null
 */
public record ChainStatus(
        long seals,
        @Nullable Long checkpointSeq,
        @Nullable Instant checkpointTime,
        String keyFingerprint,
        String publicKey,
        @Nullable AuditEntry lastVerification) {}
