package io.touchstone.deposit.hold;

import io.touchstone.deposit.statement.StatementPermissions;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.PlatformTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Holds as a file, filtered as on their page. */
@Component
class HoldExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("hold_id", "deposit.hold"),
            ExportColumn.text("merchant_id", "deposit.merchant"),
            ExportColumn.text("case_no", "deposit.hold.case"),
            ExportColumn.integer("amount_minor", "deposit.hold.amount.minor"),
            ExportColumn.integer("remaining_minor", "deposit.hold.remaining.minor"),
            ExportColumn.text("currency", "deposit.currency"),
            ExportColumn.text("state", "deposit.hold.state"),
            ExportColumn.text("reason", "deposit.hold.reason"),
            ExportColumn.time("placed_at", "deposit.hold.placed-at"),
            ExportColumn.time("expires_at", "deposit.hold.expires-at"),
            ExportColumn.time("ended_at", "deposit.hold.ended-at"));

    private final PlatformTime time;
    private final Clock clock;

    HoldExport(PlatformTime time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deposit-holds";
    }

    @Override
    public String ability() {
        return StatementPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        HoldFilter filter = HoldFilter.of(chosen);
        String sql =
                "select q.hold_id::text, q.merchant_id, q.case_no, q.amount_minor, q.remaining_minor, q.currency, q.state,"
                        + " q.reason, q.placed_at, q.expires_at, q.ended_at from (" + HoldRows.SELECT + " where true"
                        + filter.where() + ") q order by q.placed_at desc, q.hold_id desc";
        return new TableExport(name(), COLUMNS, sql, filter.values(time, clock.instant()), filter.words());
    }
}
