package io.touchstone.deposit.approval;

import io.touchstone.deposit.statement.StatementPermissions;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was proposed and who decided it, as a file. */
@Component
class ProposalExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("proposal_id", "deposit.approval.id"),
            ExportColumn.text("kind", "deposit.approval.kind"),
            ExportColumn.text("state", "deposit.approval.state"),
            ExportColumn.text("merchant_id", "deposit.merchant"),
            ExportColumn.text("case_no", "deposit.approval.case"),
            ExportColumn.integer("amount_minor", "deposit.amount.minor"),
            ExportColumn.text("currency", "deposit.currency"),
            ExportColumn.text("reason", "deposit.approval.reason"),
            ExportColumn.text("asked_by", "deposit.approval.asked-by"),
            ExportColumn.time("asked_at", "deposit.approval.asked-at"),
            ExportColumn.text("decided_by", "deposit.approval.decided-by"),
            ExportColumn.time("decided_at", "deposit.approval.decided-at"));

    @Override
    public String name() {
        return "deposit-approvals";
    }

    @Override
    public String ability() {
        return StatementPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        ProposalFilter filter = ProposalFilter.of(chosen.get("state"), chosen.get("kind"), chosen.get("merchant"));
        ProposalFilter.Statement where = filter.where();
        return new TableExport(
                name(),
                COLUMNS,
                "select p.proposal_id::text, p.kind, p.state, p.merchant_id, p.case_no, p.amount_minor, p.currency, p.reason,"
                        + " p.asked_by, p.asked_at, p.decided_by, p.decided_at from deposit_proposal p where true"
                        + where.sql() + " order by p.asked_at desc, p.proposal_id desc",
                where.values(),
                filter.words());
    }
}
