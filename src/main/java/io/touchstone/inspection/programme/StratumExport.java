package io.touchstone.inspection.programme;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.inspection.sample.InspectionPermissions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The strata of one plan as a file: how many are drawn of each, and why. */
@Component
class StratumExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.integer("stratum", "inspection.stratum.number"),
            ExportColumn.text("merchant_id", "inspection.stratum.merchant"),
            ExportColumn.text("category_code", "inspection.stratum.category"),
            ExportColumn.text("risk_class", "inspection.stratum.risk"),
            ExportColumn.integer("price_band", "inspection.stratum.band"),
            ExportColumn.integer("size", "inspection.stratum.size"),
            ExportColumn.integer("drawn", "inspection.stratum.drawn"),
            ExportColumn.text("why", "inspection.stratum.why"),
            ExportColumn.decimal("rate", "inspection.stratum.rate"),
            ExportColumn.integer("unit_minor", "inspection.stratum.unit-minor"));

    @Override
    public String name() {
        return "sampling-strata";
    }

    @Override
    public String ability() {
        return InspectionPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        Map<String, String> plan = Map.of("plan", chosen.getOrDefault("plan", ""));
        return new TableExport(name(), COLUMNS, """
                select s.stratum, s.merchant_id, s.category_code, s.risk_class, s.price_band, s.size, s.drawn, s.why,
                       s.rate::numeric(10, 8) as rate, s.unit_minor
                  from inspection_stratum s join inspection_plan l using (plan_id)
                 where l.number = :plan order by s.stratum""", plan, plan);
    }
}
