package io.touchstone.merchant.factory;

import io.touchstone.evidence.EvidenceView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit with all that was found.
 *
 * @param photos by item
 * @param names of the people who acted, by account id
 */
public record AuditView(
        AuditRow row,
        Checklist checklist,
        Map<String, Finding> findings,
        List<Action> actions,
        Map<String, List<EvidenceView>> photos,
        Map<String, String> names) {

    /**
     * A visit as the list shows it.
     *
     * @param subjectName shop whose factory it is
     */
    public record AuditRow(
            UUID id,
            String number,
            @Nullable UUID applicationId,
            @Nullable String merchantId,
            String subjectName,
            String factoryName,
            String address,
            int templateVersion,
            String auditorKind,
            String auditor,
            LocalDate scheduledOn,
            String state,
            @Nullable Integer scoreBp,
            @Nullable String outcome,
            @Nullable String summary,
            @Nullable LocalDate visitedOn,
            long openActions,
            long overdueActions,
            Instant updatedAt,
            String updatedBy,
            long version) {

        /** The score in percent with two decimals. */
        public String score() {
            return scoreBp == null
                    ? "—"
                    : String.format(java.util.Locale.ROOT, "%d.%02d%%", scoreBp / 100, scoreBp % 100);
        }
    }

    public Optional<Finding> finding(String item) {
        return Optional.ofNullable(findings.get(item));
    }
}
