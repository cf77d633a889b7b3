package io.touchstone.inspection.inbound;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.inspection.sample.InspectionPermissions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Deliveries as their list shows them, counted by unit. */
@Component
class DeliveryExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "inspection.inbound.number"),
            ExportColumn.text("merchant_id", "inspection.merchant"),
            ExportColumn.text("category_code", "inspection.category"),
            ExportColumn.text("product_id", "inspection.product"),
            ExportColumn.text("reference", "inspection.inbound.reference"),
            ExportColumn.integer("units", "inspection.inbound.units"),
            ExportColumn.integer("inspected", "inspection.inbound.inspected"),
            ExportColumn.integer("accepted", "inspection.inbound.accepted"),
            ExportColumn.integer("rejected", "inspection.inbound.rejected"),
            ExportColumn.text("state", "inspection.lot.state"),
            ExportColumn.time("recorded_at", "inspection.inbound.recorded"),
            ExportColumn.time("decided_at", "inspection.inbound.decided"));

    @Override
    public String name() {
        return "inspection-deliveries";
    }

    @Override
    public String ability() {
        return InspectionPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> filter) {
        Map<String, String> chosen = DeliveryFilter.of(filter);
        return new TableExport(
                "inspection-deliveries",
                COLUMNS,
                """
                select d.number, d.merchant_id, d.category_code, d.product_id, d.reference, d.units, d.inspected,
                       d.inspected - d.rejected as accepted, d.rejected, d.state, d.recorded_at, d.decided_at
                  from inspection_delivery d""" + DeliveryFilter.where(chosen) + " order by d.recorded_at desc, d.delivery_id desc",
                chosen,
                chosen);
    }
}
