package io.touchstone.deposit.payment;

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

/** Payments, lines of the bank and decisions about them, as causes of transfers. */
@Component
class PaymentCauses implements Causes {

    /** By the payment, the line or the decision, whichever the id is of; each leads to its line when there is one. */
    private static final String FIND = """
            select c.id, coalesce(p.bank_reference, l.bank_reference, dl.bank_reference) as reference, d.reason,
                   coalesce(l.line_id, dl.line_id, pl.line_id) as line_id
              from unnest(?::uuid[]) c (id)
              left join deposit_payment p on p.payment_id = c.id
              left join deposit_bank_line pl on pl.payment_id = p.payment_id
              left join deposit_bank_line l on l.line_id = c.id
              left join deposit_bank_decision d on d.decision_id = c.id
              left join deposit_bank_line dl on dl.line_id = d.line_id
            """;

    private final JdbcTemplate jdbc;

    PaymentCauses(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<TransferKind> kinds() {
        return Set.of(
                TransferKind.PAYMENT,
                TransferKind.PAYMENT_REVERSED,
                TransferKind.RECEIVED,
                TransferKind.ASSIGNED,
                TransferKind.BANK_CHARGED);
    }

    @Override
    public Map<UUID, Cause> find(Collection<UUID> causeIds) {
        Map<UUID, Cause> found = new HashMap<>();
        jdbc.query(
                FIND,
                row -> {
                    String reference = row.getString("reference");
                    UUID line = row.getObject("line_id", UUID.class);
                    if (reference != null) {
                        String path = line == null ? null : "/admin/deposits/bank/lines/" + line;
                        found.put(
                                Objects.requireNonNull(row.getObject("id", UUID.class)),
                                new Cause(reference, row.getString("reason"), path));
                    }
                },
                (Object) causeIds.toArray(UUID[]::new));
        return found;
    }
}
