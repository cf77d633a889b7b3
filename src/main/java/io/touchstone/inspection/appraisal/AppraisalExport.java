package io.touchstone.inspection.appraisal;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.inspection.sample.InspectionPermissions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Appraisals as a file, for staff. */
@Component
class AppraisalExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "inspection.appraisal.number"),
            ExportColumn.time("requested_at", "inspection.appraisal.requested"),
            ExportColumn.text("brand", "inspection.appraisal.brand"),
            ExportColumn.text("owner", "inspection.appraisal.owner"),
            ExportColumn.text("sample", "inspection.appraisal.sample"),
            ExportColumn.text("product_id", "inspection.appraisal.product"),
            ExportColumn.text("merchant_id", "inspection.appraisal.merchant"),
            ExportColumn.text("state", "inspection.appraisal.state"),
            ExportColumn.date("due_on", "inspection.appraisal.due"),
            ExportColumn.text("verdict", "inspection.appraisal.verdict"),
            ExportColumn.time("signed_at", "inspection.appraisal.signed"),
            ExportColumn.text("sha256", "inspection.appraisal.sha256"));

    @Override
    public String name() {
        return "inspection-appraisals";
    }

    @Override
    public String ability() {
        return InspectionPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        AppraisalFilter filter = AppraisalFilter.of(chosen.get("state"), chosen.get("merchant"));
        return new TableExport(
                name(),
                COLUMNS,
                "select a.number, a.requested_at, b.name as brand, o.code as owner, p.number as sample, a.product_id, a.merchant_id,"
                        + " a.state, a.due_on, s.verdict, s.signed_at, s.sha256 from inspection_appraisal a"
                        + " join taxonomy_brand b using (brand_id) join inspection_brand_owner o using (owner_id)"
                        + " left join inspection_sample p using (sample_id)"
                        + " left join inspection_appraisal_statement s on s.appraisal_id = a.appraisal_id and s.round = a.round"
                        + " where true" + filter.where() + " order by a.requested_at desc, a.appraisal_id desc",
                filter.words(),
                filter.words());
    }
}
