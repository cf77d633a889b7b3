package io.touchstone.inspection.programme;

import io.touchstone.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A programme as its pages show it.
 *
 * @param claimed what its plans may spend
 * @param spent what they have cost the platform so far
 */
public record ProgrammeRow(
        UUID id,
        String number,
        String nameZh,
        String nameEn,
        LocalDate quarter,
        Money budget,
        Money claimed,
        Money spent,
        long plans,
        String reason,
        String state,
        Instant createdAt,
        String createdBy,
        @Nullable Instant openedAt,
        @Nullable String openedBy,
        @Nullable Instant closedAt,
        long version) {

    private static final int MONTHS = 3;
    private static final long PERCENT = 100;

    /** In the reader's language. */
    public String name(boolean chinese) {
        return chinese ? nameZh : nameEn;
    }

    /** What part of the budget is spent, in whole percent. */
    public long burnPercent() {
        return Math.multiplyExact(spent.minor(), PERCENT) / budget.minor();
    }

    /** As people name quarters, such as 2026 Q1. */
    public String quarterWord() {
        return quarter.getYear() + " Q" + ((quarter.getMonthValue() - 1) / MONTHS + 1);
    }
}
