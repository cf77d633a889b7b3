package io.touchstone.penalty.appeal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as lists show it.
 *
 * @param decisionNumber null for one against a dismissal
 * @param reviewer who has it, by name; null while nobody has, and for merchants
 */
public record AppealRow(
        UUID id,
        String number,
        UUID caseId,
        String caseNumber,
        @Nullable UUID decisionId,
        @Nullable String decisionNumber,
        @Nullable String merchantId,
        @Nullable String merchantName,
        AppealSide side,
        int level,
        AppealState state,
        Instant filedAt,
        Instant dueAt,
        @Nullable Instant escalatedAt,
        @Nullable String reviewer,
        @Nullable Instant endedAt) {

    /** Whether an answer is overdue. */
    public boolean isOverdue(Instant now) {
        return state.isOpen() && dueAt.isBefore(now);
    }

    AppealRow by(@Nullable String name) {
        return new AppealRow(
                id,
                number,
                caseId,
                caseNumber,
                decisionId,
                decisionNumber,
                merchantId,
                merchantName,
                side,
                level,
                state,
                filedAt,
                dueAt,
                escalatedAt,
                name,
                endedAt);
    }
}
