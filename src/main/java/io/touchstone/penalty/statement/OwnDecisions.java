package io.touchstone.penalty.statement;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.decision.DecisionState;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.rulebook.Wording;
import io.touchstone.shell.PortalSeats;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions a shop was told of; the database shows a seat no others. */
@Component
class OwnDecisions {

    private static final String FROM = """
            select d.number, s.content -> 'rule' ->> 'code' as code, s.content -> 'rule' ->> 'version' as rule_version,
                   s.content -> 'rule' -> 'title' ->> 'zh' as zh, s.content -> 'rule' -> 'title' ->> 'en' as en,
                   case when d.merchant_id is not null or d.state not in ('varied', 'delayed') then d.state
                        when exists (select from penalty_reversal u where u.decision_id = d.decision_id
                                        and u.merchant_id = s.merchant_id) then 'reversed'
                        when d.state = 'delayed' then d.state
                        else (select case when bool_and(e.state = 'reverted') then 'reversed'
                                          when bool_or(e.state = 'reverted') then 'varied' else 'in_force' end
                                from penalty_effect e where e.decision_id = d.decision_id and e.kind = 'listing')
                   end as state, s.written_at,
                   s.appeal_until, r.read_at, s.statement_id
              from penalty_statement s join penalty_decision d using (decision_id)
              left join penalty_statement_receipt r on r.statement_id = s.statement_id
             where s.kind = 'original' and s.merchant_id = :merchant
            """;

    private final JdbcClient jdbc;
    private final ReasonsRows rows;
    private final StatementReader reader;
    private final ShopDecisions decisions;
    private final PortalSeats seats;

    OwnDecisions(
            JdbcClient jdbc, ReasonsRows rows, StatementReader reader, ShopDecisions decisions, PortalSeats seats) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.reader = reader;
        this.decisions = decisions;
        this.seats = seats;
    }

    private record Place(OwnDecision row, UUID statement) {}

    KeysetPage<OwnDecision> page(String merchantId, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("merchant", merchantId);
        values.put("limit", limit + 1);
        String beyond =
                Cursor.beyond(cursor, values, " and (s.written_at, s.statement_id) < (:at::timestamptz, :id::uuid)");
        List<Place> found = jdbc.sql(FROM + beyond + " order by s.written_at desc, s.statement_id desc limit :limit")
                .params(values)
                .query((row, i) -> new Place(
                        new OwnDecision(
                                row.getString("number"),
                                row.getString("code") + " v" + row.getString("rule_version"),
                                new Wording(row.getString("zh"), row.getString("en")),
                                DecisionState.of(row.getString("state")),
                                row.getTimestamp("written_at").toInstant(),
                                instant(row.getTimestamp("appeal_until")),
                                instant(row.getTimestamp("read_at"))),
                        row.getObject("statement_id", UUID.class)))
                .list();
        KeysetPage<Place> page = KeysetPage.cut(
                found,
                limit,
                one -> List.of(one.row().toldAt().toString(), one.statement().toString()));
        return new KeysetPage<>(page.items().stream().map(Place::row).toList(), page.nextCursor());
    }

    /** @throws NotFound when the shop was told of no such decision */
    StatementReading read(String merchantId, String number, UUID account, Instant now) {
        DecisionView decision = seats.beyond(() -> decisions.ofShop(number, merchantId))
                .orElseThrow(() -> new NotFound("decision", number));
        UUID statement = rows.original(decision.id(), merchantId).orElseThrow(() -> new NotFound("decision", number));
        rows.read(statement, account, now);
        return reader.read(decision, now);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
