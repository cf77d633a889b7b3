package io.touchstone.deposit.ledger;

import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One movement on one of a merchant's accounts.
 *
 * @param kind a {@link TransferKind} as a word
 * @param purpose an {@link AccountPurpose} as a word
 * @param holdId whose account it is, for a hold's
 * @param amount signed as in the books
 * @param balance of the account right after it
 */
public record EntryRow(
        long transferId,
        long accountId,
        Instant at,
        String kind,
        UUID cause,
        String purpose,
        @Nullable UUID holdId,
        Money amount,
        Money balance) {}
