package io.touchstone.report.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target that somebody proposed, with what became of it.
 *
 * @param from the first day it was asked for
 * @param answer null while it waits
 */
record KpiTarget(
        UUID id,
        String kpi,
        BigDecimal target,
        LocalDate from,
        String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable Answer answer) {

    /** What became of it. The message key is {@code report.kpi.target.<word>}. */
    enum Verdict {
        CONFIRMED,
        REFUSED,
        WITHDRAWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param from the first day it holds; null when it was not confirmed */
    record Answer(
            Verdict verdict,
            @Nullable LocalDate from,
            @Nullable String words,
            String by,
            Instant at) {}
}
