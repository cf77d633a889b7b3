package io.touchstone.report.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target with what became of it, as pages show it.
 *
 * @param verdict a word of {@code report.kpi.target.<word>}; {@code waits} while nobody has answered
 * @param from the first day it holds, or was asked for
 * @param own whether the reader proposed it
 */
public record KpiTargetView(
        UUID id,
        Kpi kpi,
        BigDecimal target,
        String verdict,
        LocalDate from,
        String reason,
        @Nullable String words,
        String proposedBy,
        Instant proposedAt,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        boolean own) {

    static KpiTargetView of(Kpi kpi, KpiTarget target, String reader) {
        KpiTarget.Answer answer = target.answer();
        LocalDate from = answer == null || answer.from() == null ? target.from() : answer.from();
        return new KpiTargetView(
                target.id(),
                kpi,
                target.target(),
                answer == null ? "waits" : answer.verdict().word(),
                from,
                target.reason(),
                answer == null ? null : answer.words(),
                target.proposedBy(),
                target.proposedAt(),
                answer == null ? null : answer.by(),
                answer == null ? null : answer.at(),
                target.proposedBy().equals(reader));
    }

    public boolean waits() {
        return answeredAt == null;
    }

    /** The kind of badge it is shown by. */
    public String tone() {
        return switch (verdict) {
            case "waits" -> "progress";
            case "confirmed" -> "good";
            case "refused" -> "bad";
            default -> "ended";
        };
    }
}
