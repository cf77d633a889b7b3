package io.touchstone.penalty.claim;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.penalty.PenaltyPermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Notices as a file, filtered as on their page; how to reach a holder stays in the application. */
@Component
class IpNoticeExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "penalty.ip.number"),
            ExportColumn.text("holder", "penalty.ip.holder"),
            ExportColumn.text("right_kind", "penalty.ip.right"),
            ExportColumn.text("right_number", "penalty.ip.right-number"),
            ExportColumn.text("merchant_id", "penalty.ip.merchant-id"),
            ExportColumn.text("merchant_name", "penalty.ip.merchant"),
            ExportColumn.text("state", "penalty.ip.state"),
            ExportColumn.text("pursuit", "penalty.ip.pursuit"),
            ExportColumn.time("received_at", "penalty.ip.received-at"),
            ExportColumn.time("checked_at", "penalty.ip.checked-at"),
            ExportColumn.time("countered_at", "penalty.ip.countered-at"),
            ExportColumn.time("ended_at", "penalty.ip.ended-at"));

    @Override
    public String name() {
        return "ip-notices";
    }

    @Override
    public String ability() {
        return PenaltyPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        IpNoticeFilter filter = IpNoticeFilter.of(chosen);
        Map<String, Object> values = new LinkedHashMap<>();
        String sql = """
                select n.number, n.holder, n.right_kind, n.right_number, n.merchant_id, m.name as merchant_name, n.state, n.pursuit,
                       n.received_at, n.checked_at, n.countered_at, n.ended_at
                """ + IpNoticeList.FROM + filter.where(values) + IpNoticeList.NEWEST;
        return new TableExport(name(), COLUMNS, sql, values, filter.words());
    }
}
