package io.touchstone.inspection.inbound;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.inspection.sample.InspectionPermissions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The units of one delivery in their drawn order; filled in, the first four columns are a file of results. */
@Component
class DeliveryUnitExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.integer("unit_no", "inspection.inbound.unit"),
            ExportColumn.text("outcome", "inspection.inbound.outcome"),
            ExportColumn.text("defect", "inspection.inbound.defect"),
            ExportColumn.text("note", "inspection.inbound.note"),
            ExportColumn.integer("turn", "inspection.inbound.turn"),
            ExportColumn.text("phase", "inspection.inbound.phase"));

    @Override
    public String name() {
        return "inspection-delivery-units";
    }

    @Override
    public String ability() {
        return InspectionPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> filter) {
        Map<String, String> chosen = Map.of("number", filter.getOrDefault("number", ""));
        return new TableExport("inspection-delivery-units", COLUMNS, """
                select u.unit_no, u.outcome, u.defect, u.note, u.turn, u.phase
                  from inspection_delivery_unit u join inspection_delivery d using (delivery_id)
                 where d.number = :number order by u.turn""", chosen, chosen);
    }
}
