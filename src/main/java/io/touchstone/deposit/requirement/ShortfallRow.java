package io.touchstone.deposit.requirement;

import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One top-up notice in a list. */
public record ShortfallRow(
        UUID id,
        String caseNo,
        String merchantId,
        String merchantName,
        String cause,
        String state,
        String proposal,
        Money required,
        Money balance,
        Money missing,
        Instant openedAt,
        @Nullable Instant nextDueAt,
        @Nullable Instant endedAt) {

    /** How it is to be seen; the kinds of the status badges. */
    public String tone() {
        return switch (state) {
            case "open" -> proposal.equals("pending") ? "bad" : "attention";
            case "paid" -> "good";
            default -> "ended";
        };
    }
}
