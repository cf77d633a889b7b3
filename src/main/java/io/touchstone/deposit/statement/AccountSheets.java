package io.touchstone.deposit.statement;

import io.touchstone.deposit.DepositView;
import io.touchstone.deposit.Deposits;
import io.touchstone.kernel.PlatformTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Draws up the statement somebody asks for; who may ask is the desks' to say. */
@Component
class AccountSheets {

    /** In which the deposits of the platform's market are lodged; shown for a merchant that has no account yet. */
    private static final Currency HOME = Currency.getInstance("CNY");

    private final Statements statements;
    private final MerchantAccounts accounts;
    private final Deposits deposits;
    private final PlatformTime time;
    private final Clock clock;

    AccountSheets(Statements statements, MerchantAccounts accounts, Deposits deposits, PlatformTime time, Clock clock) {
        this.statements = statements;
        this.accounts = accounts;
        this.deposits = deposits;
        this.time = time;
        this.clock = clock;
    }

    AccountSheet ofMerchant(String merchantId, SheetRequest request) {
        List<Currency> known = accounts.currencies(merchantId);
        Currency currency = request.chosen().orElse(known.isEmpty() || known.contains(HOME) ? HOME : known.get(0));
        Book book = request.owed() ? Book.owed(merchantId, currency) : Book.lodged(merchantId, currency);
        return of(book, known.isEmpty() ? List.of(HOME) : known, request);
    }

    AccountSheet of(Book book, List<Currency> currencies, SheetRequest request) {
        Instant now = clock.instant();
        Optional<StatementPeriod> asked = StatementPeriod.read(request.from(), request.to(), time, now);
        Statement statement = statements.of(book, asked.orElseGet(() -> StatementPeriod.usual(time, now)));
        DepositView required = book.isLodged()
                ? deposits.of(
                        book.merchantId(), book.currency(), statement.period().closesAt())
                : null;
        return new AccountSheet(
                statement,
                statements.page(statement, request.cursor(), request.limit()),
                currencies,
                required,
                asked.isPresent());
    }
}
