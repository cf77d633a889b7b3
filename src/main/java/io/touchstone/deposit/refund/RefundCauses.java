package io.touchstone.deposit.refund;

import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.deposit.statement.Causes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Refunds and payouts as causes of transfers. */
@Component
class RefundCauses implements Causes {

    private static final String FIND = """
            select c.id, coalesce(r.number, o.reference) as reference, r.reason,
                   case when r.number is not null then '/admin/deposits/refunds/' || r.number
                        else '/admin/deposits/payouts/' || b.number end as path
              from unnest(?::uuid[]) c (id)
              left join deposit_refund r on r.refund_id = c.id
              left join deposit_payout o on o.payout_id = c.id
              left join deposit_payout_batch b on b.batch_id = o.batch_id
             where r.refund_id is not null or o.payout_id is not null
            """;

    private final JdbcTemplate jdbc;

    RefundCauses(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<TransferKind> kinds() {
        return Set.of(
                TransferKind.REFUND,
                TransferKind.REFUND_FAILED,
                TransferKind.REFUND_PAID,
                TransferKind.CONSUMER_PAID,
                TransferKind.RETURNED);
    }

    @Override
    public Map<UUID, Cause> find(Collection<UUID> causeIds) {
        Map<UUID, Cause> found = new HashMap<>();
        jdbc.query(
                FIND,
                row -> {
                    found.put(
                            Objects.requireNonNull(row.getObject("id", UUID.class)),
                            new Cause(row.getString("reference"), row.getString("reason"), row.getString("path")));
                },
                (Object) causeIds.toArray(UUID[]::new));
        return found;
    }
}
