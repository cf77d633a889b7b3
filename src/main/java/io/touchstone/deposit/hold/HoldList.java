package io.touchstone.deposit.hold;

import io.touchstone.deposit.HoldView;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.deposit.statement.Causes;
import io.touchstone.deposit.statement.DeskItem;
import io.touchstone.deposit.statement.Place;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.PlatformTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads holds for pages: as a list, one step by step, by the causes of transfers, and how many run out. */
@Component
class HoldList implements Causes, DeskItem {

    static final String PATH = "/admin/deposits/holds";

    private final JdbcClient jdbc;
    private final PlatformTime time;

    HoldList(JdbcClient jdbc, PlatformTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The newest first. */
    List<HoldView> page(HoldFilter filter, @Nullable Place after, int limit, Instant now) {
        Map<String, Object> values = new HashMap<>(filter.values(time, now));
        values.replaceAll((name, value) -> value instanceof Instant at ? Timestamp.from(at) : value);
        if (after != null) {
            values.put("afterAt", Timestamp.from(after.at()));
            values.put("afterId", after.id());
        }
        return jdbc.sql(HoldRows.SELECT + " where true" + filter.where()
                        + (after == null ? "" : " and (h.placed_at, h.hold_id) < (:afterAt, :afterId)")
                        + " order by h.placed_at desc, h.hold_id desc limit :limit")
                .params(values)
                .param("limit", limit)
                .query((row, i) -> HoldRows.state(row).view())
                .list();
    }

    /** What happened to one hold, the oldest first. */
    List<HoldStep> steps(HoldState hold) {
        return jdbc.sql("""
                select e.transfer_id, t.cause_id, e.at, t.kind, e.amount_minor, e.balance_minor, x.receiver,
                       case when x.act_id is null then h.reason else x.reason end as reason, coalesce(x.actor, h.placed_by) as actor
                  from deposit_hold h
                  join deposit_account a on a.merchant_id = h.merchant_id and a.purpose = 'hold' and a.currency = h.currency
                                        and a.hold_id = h.hold_id
                  join deposit_entry e on e.account_id = a.account_id
                  join deposit_transfer t on t.transfer_id = e.transfer_id
                  left join deposit_hold_act x on x.act_id = t.cause_id
                 where h.hold_id = ? order by e.version
                """)
                .param(hold.holdId())
                .query((row, i) -> step(row, hold.currency()))
                .list();
    }

    private static HoldStep step(ResultSet row, Currency currency) throws SQLException {
        return new HoldStep(
                row.getLong("transfer_id"),
                row.getObject("cause_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                new Money(Math.abs(row.getLong("amount_minor")), currency),
                new Money(row.getLong("balance_minor"), currency),
                row.getString("receiver"),
                row.getString("reason"),
                row.getString("actor"));
    }

    @Override
    public Set<TransferKind> kinds() {
        return EnumSet.of(
                TransferKind.HOLD,
                TransferKind.CAPTURE,
                TransferKind.CAPTURE_RETURNED,
                TransferKind.RELEASE,
                TransferKind.EXPIRY);
    }

    @Override
    public Map<UUID, Cause> find(Collection<UUID> causeIds) {
        Map<UUID, Cause> causes = new HashMap<>();
        UUID[] wanted = causeIds.toArray(UUID[]::new);
        jdbc.sql("""
                        select h.hold_id, h.hold_id, h.case_no, h.reason from deposit_hold h where h.hold_id = any(:ids)
                        union all
                        select x.act_id, h.hold_id, h.case_no, coalesce(x.reason, h.reason)
                          from deposit_hold_act x join deposit_hold h using (hold_id) where x.act_id = any(:ids)
                        """).param("ids", wanted).query(row -> {
            String path = PATH + "/" + row.getObject(2, UUID.class);
            causes.put(row.getObject(1, UUID.class), new Cause(row.getString(3), row.getString(4), path));
        });
        return causes;
    }

    @Override
    public String key() {
        return "holds-ending";
    }

    @Override
    public String path() {
        return PATH + "?state=" + HoldFilter.ENDING;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Waiting waiting(Instant at) {
        return jdbc.sql("""
                        select count(*), count(*) filter (where expires_at <= :now)
                          from (select expires_at from deposit_hold where state = 'open' and expires_at <= :soon
                                 order by expires_at limit :max) ending
                        """)
                .param("now", Timestamp.from(at))
                .param("soon", Timestamp.from(HoldFilter.soon(at)))
                .param("max", Waiting.MAX)
                .query((row, i) -> new Waiting(row.getLong(1), row.getLong(2)))
                .single();
    }
}
