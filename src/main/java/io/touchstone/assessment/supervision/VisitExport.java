package io.touchstone.assessment.supervision;

import io.touchstone.assessment.AssessmentPermissions;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Visits as a file, filtered as on their page. */
@Component
class VisitExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "assessment.visit.number"),
            ExportColumn.text("certificate_number", "assessment.visit.certificate"),
            ExportColumn.text("subject", "assessment.visit.subject"),
            ExportColumn.text("kind", "assessment.visit.kind"),
            ExportColumn.text("state", "assessment.visit.state"),
            ExportColumn.date("due_on", "assessment.visit.due-on"),
            ExportColumn.date("planned_on", "assessment.visit.planned-on"),
            ExportColumn.time("overdue_at", "assessment.visit.overdue-at"),
            ExportColumn.time("suspended_at", "assessment.visit.suspended-at"),
            ExportColumn.time("begun_at", "assessment.visit.begun-at"),
            ExportColumn.time("held_at", "assessment.visit.held-at"),
            ExportColumn.text("outcome", "assessment.visit.outcome"),
            ExportColumn.text("rests_on", "assessment.visit.rests-on"),
            ExportColumn.text("reason_zh", "assessment.visit.reason-zh"),
            ExportColumn.text("reason_en", "assessment.visit.reason-en"),
            ExportColumn.time("decided_at", "assessment.visit.decided-at"));

    private final VisitList list;

    VisitExport(VisitList list) {
        this.list = list;
    }

    @Override
    public String name() {
        return "visits";
    }

    @Override
    public String ability() {
        return AssessmentPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        VisitFilter filter = VisitFilter.of(chosen);
        String sql = """
                select v.number, v.certificate_number, v.subject, v.kind, v.state, v.due_on, v.planned_on, v.overdue_at, v.suspended_at,
                       v.begun_at, v.held_at, v.outcome, v.rests_on, v.reason_zh, v.reason_en, v.decided_at
                  from assessment_visit v""" + filter.where() + VisitList.NEWEST;
        return new TableExport(name(), COLUMNS, sql, list.values(filter), filter.words());
    }
}
