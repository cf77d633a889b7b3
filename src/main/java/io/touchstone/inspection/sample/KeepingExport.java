package io.touchstone.inspection.sample;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is kept until when, for the stocktaking of a store. */
@Component
class KeepingExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "inspection.sample.number"),
            ExportColumn.text("kind", "inspection.part.kind"),
            ExportColumn.text("seal_no", "inspection.part.seal"),
            ExportColumn.text("title", "inspection.sample.title"),
            ExportColumn.text("state", "inspection.sample.state"),
            ExportColumn.text("to_kind", "inspection.custody.holder"),
            ExportColumn.text("to_name", "inspection.custody.where"),
            ExportColumn.date("keep_until", "inspection.keeping.until"));

    private final KeepingList list;

    KeepingExport(KeepingList list) {
        this.list = list;
    }

    @Override
    public String name() {
        return "inspection-keeping";
    }

    @Override
    public String ability() {
        return InspectionPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> filter) {
        boolean due = "true".equals(filter.get("due"));
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, String> chosen = new LinkedHashMap<>();
        if (due) {
            values.put("today", list.today());
            chosen.put("due", "true");
        }
        return new TableExport(
                "inspection-keeping",
                COLUMNS,
                "select s.number, p.kind, p.seal_no, s.title, s.state, h.to_kind, h.to_name, p.keep_until"
                        + KeepingList.FROM + (due ? KeepingList.DUE : "") + " order by p.keep_until, p.part_id",
                values,
                chosen);
    }
}
