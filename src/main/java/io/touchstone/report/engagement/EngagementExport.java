package io.touchstone.report.engagement;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.report.ReportPermissions;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Engagements as a file, filtered as on their page. */
@Component
class EngagementExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "report.engagement.number"),
            ExportColumn.text("auditor", "report.engagement.auditor"),
            ExportColumn.text("purpose", "report.engagement.purpose"),
            ExportColumn.date("facts_from", "report.engagement.facts-from"),
            ExportColumn.date("facts_to", "report.engagement.facts-to"),
            ExportColumn.text("modules", "report.engagement.modules"),
            ExportColumn.text("merchants", "report.engagement.merchants"),
            ExportColumn.time("seat_from", "report.engagement.first-day"),
            ExportColumn.time("seat_until", "report.engagement.seat-until"),
            ExportColumn.time("engaged_at", "report.engagement.agreed-at"),
            ExportColumn.time("ended_at", "report.engagement.ended"),
            ExportColumn.text("end_reason", "report.engagement.end.reason"),
            ExportColumn.integer("looks", "report.look.looks"));

    private final Clock clock;

    EngagementExport(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "engagements";
    }

    @Override
    public String ability() {
        return ReportPermissions.HOST;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        EngagementFilter filter = EngagementFilter.of(chosen);
        String sql = """
                select e.number, e.auditor::text as auditor, e.purpose, e.facts_from, e.facts_to, array_to_string(e.modules, ' ') as modules,
                       array_to_string(e.merchants, ' ') as merchants, e.seat_from, e.seat_until, e.engaged_at, e.ended_at, e.end_reason,
                       (select count(*) from report_look l where l.engagement_id = e.engagement_id) as looks
                  from report_engagement e""" + filter.where() + EngagementList.NEWEST;
        return new TableExport(name(), COLUMNS, sql, Map.of("at", Timestamp.from(clock.instant())), filter.words());
    }
}
