package io.touchstone.deposit.proof;

import io.touchstone.deposit.statement.StatementPermissions;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The trial balance of a day as a file. */
@Component
class TrialBalanceExport implements ExportSource {

    static final String NAME = "deposit-trial-balance";

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("currency", "deposit.trial.currency"),
            ExportColumn.text("purpose", "deposit.trial.purpose"),
            ExportColumn.integer("accounts", "deposit.trial.accounts"),
            ExportColumn.integer("debit_minor", "deposit.trial.debit_minor"),
            ExportColumn.integer("credit_minor", "deposit.trial.credit_minor"));

    private final TrialBalances balances;

    TrialBalanceExport(TrialBalances balances) {
        this.balances = balances;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String ability() {
        return StatementPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> filter) {
        LocalDate day = day(filter.get("on"));
        return new TableExport(
                NAME + "-" + day,
                COLUMNS,
                TrialBalances.SQL.formatted(":end::timestamptz"),
                Map.of("end", balances.endOf(day)),
                Map.of("on", day.toString()));
    }

    private LocalDate day(@Nullable String text) {
        try {
            return text == null ? balances.today() : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return balances.today();
        }
    }
}
