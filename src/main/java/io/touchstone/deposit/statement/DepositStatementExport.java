package io.touchstone.deposit.statement;

import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A statement as a table: all its lines, the oldest first, each with what stood after it. */
@Component
class DepositStatementExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.time("at", "deposit.journal.at"),
            ExportColumn.integer("transfer_id", "deposit.journal.number"),
            ExportColumn.text("kind", "deposit.journal.kind"),
            ExportColumn.text("cause_id", "deposit.voucher.cause"),
            ExportColumn.decimal("change", "deposit.statement.change.available"),
            ExportColumn.decimal("frozen_change", "deposit.statement.change.frozen"),
            ExportColumn.decimal("after", "deposit.statement.after.available"),
            ExportColumn.decimal("frozen_after", "deposit.statement.after.frozen"));

    private final Statements statements;
    private final PlatformTime time;
    private final Clock clock;

    DepositStatementExport(Statements statements, PlatformTime time, Clock clock) {
        this.statements = statements;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deposit-statement";
    }

    @Override
    public String ability() {
        return StatementPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> filter) {
        Instant now = clock.instant();
        StatementPeriod period = StatementPeriod.read(filter.get("from"), filter.get("to"), time, now)
                .orElseThrow(() -> new RuleViolation(StatementRule.NO_PERIOD));
        return table(book(filter), period);
    }

    TableExport table(Book book, StatementPeriod period) {
        Stand opening = statements.at(book, period.opensAt());
        Map<String, Object> parameters = StatementSql.parameters(
                book,
                Map.of(
                        "opens", period.opensAt(),
                        "closes", period.closesAt(),
                        "opening", opening.amount(),
                        "opening_frozen", opening.frozen()));
        int digits = Math.max(book.currency().getDefaultFractionDigits(), 0);
        return new TableExport(
                "deposit-statement", COLUMNS, StatementSql.exported(book, digits), parameters, words(book, period));
    }

    private static Map<String, String> words(Book book, StatementPeriod period) {
        return Map.of(
                "merchant", book.merchantId(),
                "purpose", book.purpose().word(),
                "currency", book.currency().getCurrencyCode(),
                "from", period.from().toString(),
                "to", period.to().toString());
    }

    private static Book book(Map<String, String> filter) {
        String merchant = filter.getOrDefault("merchant", "");
        AccountPurpose purpose = Arrays.stream(AccountPurpose.values())
                .filter(one -> one.word().equals(filter.get("purpose")))
                .filter(one -> one != AccountPurpose.HOLD && one.isMerchants() == !merchant.isEmpty())
                .findFirst()
                .orElseThrow(() -> new NotFound("account", merchant));
        Currency currency = Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(filter.get("currency")))
                .findFirst()
                .orElseThrow(() -> new NotFound("account", merchant));
        return new Book(merchant, purpose, currency);
    }
}
