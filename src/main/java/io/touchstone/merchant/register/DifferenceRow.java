package io.touchstone.merchant.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One difference as it is shown. */
public record DifferenceRow(
        UUID id,
        String merchantId,
        String merchantName,
        String subjectKind,
        String subjectId,
        @Nullable String documentType,
        String register,
        String number,
        String field,
        String expected,
        String found,
        boolean holds,
        String state,
        Instant foundAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String reason,
        @Nullable UUID applicationId,
        @Nullable UUID fileId) {

    public boolean open() {
        return RegisterDifference.OPEN.equals(state);
    }

    /** Whether the values are words that have a translation. */
    public boolean statusWords() {
        return "status".equals(field);
    }
}
