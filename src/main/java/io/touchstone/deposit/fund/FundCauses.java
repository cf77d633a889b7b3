package io.touchstone.deposit.fund;

import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.deposit.statement.Causes;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Tells statements why the fund, debts and fines moved money. */
@Component
class FundCauses implements Causes {

    private static final String FIND = """
            select c.charge_id, c.case_no, c.reason, '/admin/deposits/fines?merchant=', c.merchant_id
              from deposit_charge c where c.charge_id = any (:ids)
            union all
            select p.payment_id, p.case_no, p.reason, '/admin/deposits/fund/payments/' || p.payment_id, ''
              from deposit_fund_payment p where p.payment_id = any (:ids)
            union all
            select d.debt_id, d.case_no, null, '/admin/deposits/receivables/' || d.debt_id, ''
              from deposit_debt d where d.debt_id = any (:ids)
            union all
            select s.step_id, d.case_no, null, '/admin/deposits/receivables/' || d.debt_id, ''
              from deposit_debt_step s join deposit_debt d using (debt_id) where s.step_id = any (:ids)
            union all
            select p.proposal_id, right(p.proposal_id::text, 12), p.reason, '/admin/deposits/approvals/' || p.proposal_id, ''
              from deposit_proposal p where p.proposal_id = any (:ids) and p.kind = 'fund_fill'
            """;

    private final JdbcClient jdbc;

    FundCauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<TransferKind> kinds() {
        return EnumSet.of(
                TransferKind.FINE,
                TransferKind.FINE_OWED,
                TransferKind.FINE_RETURNED,
                TransferKind.FINE_FORGIVEN,
                TransferKind.FUND_PAID,
                TransferKind.FUND_FILLED,
                TransferKind.RECOURSE,
                TransferKind.RECOURSE_UNDONE,
                TransferKind.OFFSET,
                TransferKind.WRITE_OFF,
                TransferKind.MADE_GOOD);
    }

    @Override
    public Map<UUID, Cause> find(Collection<UUID> causeIds) {
        Map<UUID, Cause> causes = new HashMap<>();
        jdbc.sql(FIND).param("ids", causeIds.toArray(UUID[]::new)).query(row -> {
            causes.put(
                    row.getObject(1, UUID.class),
                    new Cause(
                            row.getString(2),
                            row.getString(3),
                            row.getString(4) + UriUtils.encode(row.getString(5), StandardCharsets.UTF_8)));
        });
        return causes;
    }
}
