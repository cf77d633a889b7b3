package io.touchstone.audit.domain;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The trail as a file, filtered as on its page. */
@Component
class AuditExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.integer("seq", "audit.field.seq"),
            ExportColumn.integer("id", "audit.field.id"),
            ExportColumn.time("at", "audit.field.at"),
            ExportColumn.text("actor_kind", "audit.field.actorKind"),
            ExportColumn.text("actor_id", "audit.field.actor"),
            ExportColumn.text("action", "audit.field.action"),
            ExportColumn.text("subject_kind", "audit.field.subjectKind"),
            ExportColumn.text("subject_id", "audit.field.subject"),
            ExportColumn.text("details", "audit.field.details"),
            ExportColumn.text("hash", "audit.field.hash"));

    private final AuditFilters filters;

    AuditExport(AuditFilters filters) {
        this.filters = filters;
    }

    @Override
    public String name() {
        return "audit-events";
    }

    @Override
    public String ability() {
        return AuditPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        AuditFilter filter = filters.ofDays(chosen);
        String sql = "select s.seq, e.id, e.at, e.actor_kind, e.actor_id, e.action, e.subject_kind, e.subject_id,"
                + " e.details, encode(s.hash, 'hex') as hash"
                + " from audit_event e left join audit_seal s on s.event_id = e.id"
                + " where " + filter.condition() + " order by e.at desc, e.id desc";
        return new TableExport(name(), COLUMNS, sql, filter.parameters(), AuditFilters.shown(chosen));
    }
}
