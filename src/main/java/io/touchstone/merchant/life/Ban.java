package io.touchstone.merchant.life;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ban as it was proposed, or as it is in force.
 *
 * @param basis the rule or law it rests on
 * @param confirmedBy null while it is a proposal
 */
public record Ban(
        UUID id,
        String basis,
        String reason,
        @Nullable String caseNo,
        Instant proposedAt,
        String proposedBy,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy) {

    static Ban proposal(UUID id, String basis, String reason, @Nullable String caseNo, Instant at, Actor by) {
        return new Ban(id, basis, reason, caseNo, at, by.toString(), null, null);
    }

    public boolean inForce() {
        return confirmedAt != null;
    }

    Ban confirmed(Instant at, Actor by) {
        return new Ban(id, basis, reason, caseNo, proposedAt, proposedBy, at, by.toString());
    }
}
