package io.touchstone.inspection.insight;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.inspection.sample.InspectionPermissions;
import io.touchstone.rulebook.Settings;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Pass rates by category, merchant or laboratory as a file. */
@Component
class RateExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("key", "inspection.rate.key"),
            ExportColumn.text("name", "inspection.rate.name"),
            ExportColumn.text("period", "inspection.rate.period"),
            ExportColumn.integer("passed", "inspection.rate.passed"),
            ExportColumn.integer("failed", "inspection.rate.failed"),
            ExportColumn.decimal("pass_share", "inspection.rate.share"),
            ExportColumn.decimal("pass_low", "inspection.rate.low"),
            ExportColumn.decimal("pass_high", "inspection.rate.high"),
            ExportColumn.integer("control_passed", "inspection.rate.control.passed"),
            ExportColumn.integer("control_failed", "inspection.rate.control.failed"),
            ExportColumn.integer("risk_passed", "inspection.rate.risk.passed"),
            ExportColumn.integer("risk_failed", "inspection.rate.risk.failed"),
            ExportColumn.integer("retested", "inspection.rate.retested"),
            ExportColumn.integer("overturned", "inspection.rate.overturned"));

    private static final String NAME = """
            case dimension when 'category' then (select name_zh from taxonomy_category where category_code = t.key)
                when 'merchant' then (select m.name from merchant m where m.merchant_id = t.key)
                when 'lab' then (select l.name_zh from inspection_lab l where l.lab_id::text = t.key) end as name""";

    private final Settings settings;
    private final Clock clock;

    RateExport(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "inspection-rates";
    }

    @Override
    public String ability() {
        return InspectionPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        RateFilter filter = RateFilter.of(chosen);
        Map<String, Object> parameters = new LinkedHashMap<>(filter.words());
        parameters.remove("state");
        parameters.remove("sort");
        if (filter.state() != null && filter.where().contains(":target")) {
            parameters.put(
                    "target", settings.at(PassTarget.KEY, clock.instant()).share());
        }
        return new TableExport(
                name(),
                COLUMNS,
                "select key, " + NAME
                        + ", period, passed, failed, round(passed::numeric / (passed + failed), 6) as pass_share,"
                        + " round(pass_low::numeric, 6) as pass_low, round(pass_high::numeric, 6) as pass_high,"
                        + " control_passed, control_failed, risk_passed, risk_failed, retested, overturned from inspection_tally t"
                        + filter.where() + " order by " + filter.sort().order(),
                parameters,
                filter.words());
    }
}
