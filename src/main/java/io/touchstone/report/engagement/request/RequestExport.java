package io.touchstone.report.engagement.request;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.report.ReportPermissions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Requests for evidence as a file, filtered as on their page; for hosts, who see all of them. */
@Component
class RequestExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "report.request.number"),
            ExportColumn.text("engagement", "report.request.engagement"),
            ExportColumn.text("what", "report.request.what"),
            ExportColumn.text("about", "report.request.about"),
            ExportColumn.text("state", "report.request.state"),
            ExportColumn.date("due_on", "report.request.due-on"),
            ExportColumn.text("assignee", "report.request.assignee"),
            ExportColumn.time("asked_at", "report.request.asked-at"),
            ExportColumn.time("answered_at", "report.request.answered-at"),
            ExportColumn.time("ended_at", "report.request.ended-at"),
            ExportColumn.time("overdue_at", "report.request.overdue-at"),
            ExportColumn.integer("files", "report.request.files"));

    private final RequestList list;

    RequestExport(RequestList list) {
        this.list = list;
    }

    @Override
    public String name() {
        return "evidence-requests";
    }

    @Override
    public String ability() {
        return ReportPermissions.HOST;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        RequestFilter filter = RequestFilter.of(chosen);
        String sql = """
                select r.number, e.number as engagement, r.what, r.about, r.state, r.due_on, r.assignee::text as assignee, r.asked_at,
                       r.answered_at, r.ended_at, r.overdue_at,
                       (select count(*) from report_request_file f where f.request_id = r.request_id) as files
                  from report_request r join report_engagement e on e.engagement_id = r.engagement_id""" + filter.where() + RequestList.NEWEST;
        return new TableExport(name(), COLUMNS, sql, list.values(filter), filter.words());
    }
}
