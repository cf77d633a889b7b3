package io.touchstone.inspection.sample;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Samples as a list shows them; nothing of who bought them. */
@Component
class SampleExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "inspection.sample.number"),
            ExportColumn.text("plan", "inspection.sample.plan"),
            ExportColumn.text("arm", "inspection.sample.arm"),
            ExportColumn.text("state", "inspection.sample.state"),
            ExportColumn.text("product_id", "inspection.sample.product"),
            ExportColumn.text("title", "inspection.sample.title"),
            ExportColumn.text("merchant_id", "inspection.sample.merchant"),
            ExportColumn.text("shop", "inspection.sample.shop"),
            ExportColumn.text("category_code", "inspection.sample.category"),
            ExportColumn.time("drawn_at", "inspection.sample.drawn"),
            ExportColumn.time("ended_at", "inspection.sample.ended"));

    @Override
    public String name() {
        return "inspection-samples";
    }

    @Override
    public String ability() {
        return InspectionPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> filter) {
        Map<String, String> chosen = SampleFilter.of(filter);
        return new TableExport(
                "inspection-samples",
                COLUMNS,
                "select s.number, p.number as plan, s.arm, s.state, s.product_id, s.title, s.merchant_id, m.name as shop,"
                        + " s.category_code, s.drawn_at, s.ended_at" + SampleList.FROM + SampleFilter.where(chosen)
                        + " order by s.drawn_at desc, s.sample_id desc",
                chosen,
                chosen);
    }
}
