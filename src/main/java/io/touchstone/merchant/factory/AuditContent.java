package io.touchstone.merchant.factory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a visit brought to light. */
@Component
class AuditContent {

    private final JdbcClient jdbc;

    AuditContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By item. */
    Map<String, Finding> findings(UUID audit) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        jdbc.sql("select item_code, template_version, mark, note from merchant_factory_finding where audit_id = ?")
                .params(audit)
                .query((row, index) -> new Finding(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)))
                .list()
                .forEach(finding -> findings.put(finding.itemCode(), finding));
        return findings;
    }

    List<Action> actions(UUID audit) {
        return jdbc.sql("select * from merchant_factory_action where audit_id = ? order by position")
                .params(audit)
                .query((row, index) -> new Action(
                        row.getObject("action_id", UUID.class),
                        row.getString("item_code"),
                        row.getString("task"),
                        row.getString("owner"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("state"),
                        row.getString("proof"),
                        row.getObject("proof_file", UUID.class),
                        row.getString("done_by"),
                        instant(row.getObject("done_at", OffsetDateTime.class)),
                        row.getString("verified_by"),
                        instant(row.getObject("verified_at", OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
