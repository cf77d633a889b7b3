package io.touchstone.deposit.requirement;

import io.touchstone.deposit.statement.StatementPermissions;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Top-up notices as a file, filtered as on their page. */
@Component
class ShortfallExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("case_no", "deposit.shortfall.case-no"),
            ExportColumn.text("merchant_id", "deposit.shortfall.merchant-id"),
            ExportColumn.text("merchant_name", "deposit.merchant"),
            ExportColumn.text("cause", "deposit.shortfall.cause"),
            ExportColumn.text("state", "deposit.shortfall.state"),
            ExportColumn.text("proposal", "deposit.shortfall.proposal"),
            ExportColumn.text("currency", "deposit.currency"),
            ExportColumn.integer("required_minor", "deposit.shortfall.required-minor"),
            ExportColumn.integer("balance_minor", "deposit.shortfall.balance-minor"),
            ExportColumn.integer("missing_minor", "deposit.shortfall.missing-minor"),
            ExportColumn.time("opened_at", "deposit.shortfall.opened-at"),
            ExportColumn.time("next_due_at", "deposit.shortfall.next-due-at"),
            ExportColumn.time("ended_at", "deposit.shortfall.ended-at"));

    private final Clock clock;

    ShortfallExport(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "shortfalls";
    }

    @Override
    public String ability() {
        return StatementPermissions.READ;
    }

    @Override
    public Map<String, String> whole() {
        return Map.of("view", ShortfallFilter.ALL);
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        ShortfallFilter filter = ShortfallFilter.of(chosen);
        ShortfallList.Statement query = ShortfallList.all(filter, clock.instant());
        Map<String, Object> values = new LinkedHashMap<>(query.values());
        values.computeIfPresent("now", (name, at) -> ((Timestamp) at).toInstant());
        String sql = """
                select s.case_no, s.merchant_id, m.name as merchant_name, s.cause, s.state, s.proposal, s.currency, s.required_minor,
                       s.balance_minor, s.missing_minor, s.opened_at, s.next_due_at, s.ended_at
                  from deposit_shortfall s join merchant_shop_v m using (merchant_id)
                """;
        return new TableExport(
                name(),
                COLUMNS,
                sql + query.sql() + " order by s.opened_at desc, s.shortfall_id desc",
                values,
                filter.words());
    }
}
