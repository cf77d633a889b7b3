package io.touchstone.restriction.loop;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drift as a file, filtered as on its page. */
@Component
class DriftExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("consumer", "restriction.loop.consumer"),
            ExportColumn.text("merchant_id", "restriction.loop.merchant"),
            ExportColumn.decimal("expected", "restriction.loop.expected"),
            ExportColumn.decimal("found", "restriction.loop.found"),
            ExportColumn.time("since", "restriction.loop.since"),
            ExportColumn.time("last_seen_at", "restriction.loop.seen"),
            ExportColumn.time("closed_at", "restriction.loop.closed"));

    @Override
    public String name() {
        return "restriction-drift";
    }

    @Override
    public String ability() {
        return LoopPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        DriftFilter filter = DriftFilter.of(chosen);
        Map<String, Object> values = new LinkedHashMap<>();
        String sql = "select d.consumer, d.merchant_id, d.expected, d.found, d.since, d.last_seen_at, d.closed_at"
                + " from restriction_drift d" + filter.where(values) + " order by d.since desc, d.drift_id desc";
        return new TableExport(name(), COLUMNS, sql, values, shown(filter));
    }

    private static Map<String, String> shown(DriftFilter filter) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable String> word : filter.words().entrySet()) {
            String value = word.getValue();
            if (value != null) {
                shown.put(word.getKey(), value);
            }
        }
        return shown;
    }
}
