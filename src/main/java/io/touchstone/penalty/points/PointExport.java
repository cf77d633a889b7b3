package io.touchstone.penalty.points;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.penalty.PenaltyPermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The accounts of points, as the list is filtered. */
@Component
class PointExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("merchant_id", "penalty.points.merchant"),
            ExportColumn.text("name", "penalty.points.shop"),
            ExportColumn.text("class", "penalty.points.class"),
            ExportColumn.integer("year", "penalty.points.year"),
            ExportColumn.integer("total", "penalty.points.total"),
            ExportColumn.integer("strikes", "penalty.points.strikes"),
            ExportColumn.integer("next_node", "penalty.points.next-node"),
            ExportColumn.integer("to_next", "penalty.points.to-next"),
            ExportColumn.integer("serving_node", "penalty.points.serving"),
            ExportColumn.time("serving_until", "penalty.points.until"),
            ExportColumn.integer("next_year", "penalty.points.next-year"));

    private final Clock clock;

    PointExport(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "penalty-points";
    }

    @Override
    public String ability() {
        return PenaltyPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> filter) {
        Map<String, String> chosen = PointFilter.of(filter);
        Map<String, Object> values = new LinkedHashMap<>();
        Instant now = clock.instant();
        String where = PointList.where(chosen, values, now);
        values.put("now", now);
        return new TableExport(name(), COLUMNS, PointList.COLUMNS + where + PointList.ORDER, values, chosen);
    }
}
