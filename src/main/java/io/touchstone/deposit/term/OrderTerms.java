package io.touchstone.deposit.term;

import io.touchstone.deposit.SettlementTermView;
import io.touchstone.deposit.TermTrigger;
import io.touchstone.kernel.NotFound;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the terms in force come to for one order; two indexed reads in one query. */
@Component
class OrderTerms {

    private static final String OF_ORDER = """
            select o.completed_at, t.term_trigger, t.days, t.case_no
              from trade_order o left join lateral deposit_terms_of(row(o.*)::public.trade_order, :at) t on true
             where o.order_id = :order
             order by t.days desc nulls first, t.starts_at, t.term_id
            """;

    private final JdbcClient jdbc;

    OrderTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(
            @Nullable Instant completedAt,
            @Nullable TermTrigger trigger,
            int days,
            @Nullable String caseNo) {}

    SettlementTermView of(String orderId, Instant at) {
        List<Line> lines = jdbc.sql(OF_ORDER)
                .param("at", Timestamp.from(at))
                .param("order", orderId)
                .query((row, i) -> {
                    Timestamp completed = row.getTimestamp(1);
                    String trigger = row.getString(2);
                    return new Line(
                            completed == null ? null : completed.toInstant(),
                            trigger == null ? null : TermTrigger.of(trigger),
                            row.getInt(3),
                            row.getString(4));
                })
                .list();
        if (lines.isEmpty()) {
            throw new NotFound("order", orderId);
        }
        return view(lines, at);
    }

    private static SettlementTermView view(List<Line> lines, Instant at) {
        int days = 0;
        boolean waits = false;
        List<SettlementTermView.Reason> reasons = new ArrayList<>();
        for (Line line : lines) {
            if (line.trigger() != null) {
                days = Math.max(days, line.days());
                waits |= line.trigger().isOpenEnded();
                reasons.add(new SettlementTermView.Reason(line.trigger().code(), line.caseNo()));
            }
        }
        Instant completed = lines.get(0).completedAt();
        if (completed == null || completed.isAfter(at) || waits) {
            return new SettlementTermView(days, null, reasons);
        }
        return new SettlementTermView(days, completed.plus(Duration.ofDays(days)), reasons);
    }
}
