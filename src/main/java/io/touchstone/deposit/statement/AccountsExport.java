package io.touchstone.deposit.statement;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The list of merchants' accounts as a table, exactly as it is filtered. */
@Component
class AccountsExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("merchant_id", "deposit.accounts.id"),
            ExportColumn.text("name", "deposit.merchant"),
            ExportColumn.text("currency", "deposit.currency"),
            ExportColumn.integer("available_minor", "deposit.accounts.available-minor"),
            ExportColumn.integer("frozen_minor", "deposit.accounts.frozen-minor"),
            ExportColumn.integer("balance_minor", "deposit.accounts.balance-minor"),
            ExportColumn.integer("owed_minor", "deposit.accounts.owed-minor"),
            ExportColumn.time("moved_at", "deposit.accounts.moved"));

    @Override
    public String name() {
        return "deposit-accounts";
    }

    @Override
    public String ability() {
        return StatementPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> filter) {
        AccountFilter chosen = AccountFilter.of(filter.get("merchant"), filter.get("currency"), filter.get("show"));
        Map<String, String> parameters =
                Map.of("merchant", chosen.merchant(), "currency", chosen.currency(), "show", chosen.show());
        String sql = """
                select merchant_id, name, currency, available as available_minor, frozen as frozen_minor,
                       available + frozen as balance_minor, owed as owed_minor, moved_at from (
                """ + MerchantAccounts.ROWS.formatted("") + ") r";
        return new TableExport("deposit-accounts", COLUMNS, sql, parameters, chosen.words());
    }
}
