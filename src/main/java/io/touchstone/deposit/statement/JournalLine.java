package io.touchstone.deposit.statement;

import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One transfer in a list.
 *
 * @param merchantId the merchant whose account it moved; null when only the platform's own moved
 * @param cause null when nothing is known of what it carries out
 */
public record JournalLine(
        long transferId,
        Instant at,
        TransferKind kind,
        UUID causeId,
        Money amount,
        @Nullable String merchantId,
        @Nullable String merchantName,
        Causes.@Nullable Cause cause) {

    JournalLine with(Causes.@Nullable Cause known) {
        return new JournalLine(transferId, at, kind, causeId, amount, merchantId, merchantName, known);
    }
}
