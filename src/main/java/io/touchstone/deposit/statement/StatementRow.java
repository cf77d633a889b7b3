package io.touchstone.deposit.statement;

import io.touchstone.deposit.ledger.TransferKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement: what a transfer changed, and what stood after it.
 *
 * @param change of the account, or of the part available of what is lodged
 * @param frozenChange of the part that is set aside
 * @param cause null when nothing is known of what it carries out
 */
public record StatementRow(
        long transferId,
        Instant at,
        TransferKind kind,
        UUID causeId,
        long change,
        long frozenChange,
        long after,
        long frozenAfter,
        Causes.@Nullable Cause cause) {

    StatementRow standing(Stand stand) {
        return new StatementRow(
                transferId, at, kind, causeId, change, frozenChange, stand.amount(), stand.frozen(), cause);
    }

    StatementRow with(Causes.@Nullable Cause known) {
        return new StatementRow(transferId, at, kind, causeId, change, frozenChange, after, frozenAfter, known);
    }

    Stand moved() {
        return new Stand(change, frozenChange);
    }
}
