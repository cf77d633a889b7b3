package io.touchstone.deposit.payment;

import io.touchstone.deposit.payment.BankDecision.Act;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.DemoChapter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The bank of the demo market: an account, a statement that shows the payments of the chapter before, and among its lines one of each
 * kind that people have to look at. Two payments are left out, so that something is missing.
 */
@Component
class DemoBank implements DemoChapter {

    private static final Actor ACTOR = Actor.system("demo");
    private static final Actor SECOND = Actor.system("demo-second");
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final String SHA256 = "d0".repeat(32);
    private static final int LEFT_OUT = 2;

    private final BankAccounts accounts;
    private final StatementBook statements;
    private final LineBook lines;
    private final PayInBook payIns;
    private final Reconciliation reconciliation;
    private final LineDecisions decisions;
    private final JdbcTemplate jdbc;
    private final PlatformTime time;
    private final Ids ids;
    private final Clock clock;

    DemoBank(
            BankAccounts accounts,
            StatementBook statements,
            LineBook lines,
            PayInBook payIns,
            Reconciliation reconciliation,
            LineDecisions decisions,
            JdbcTemplate jdbc,
            PlatformTime time,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.statements = statements;
        this.lines = lines;
        this.payIns = payIns;
        this.reconciliation = reconciliation;
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.time = time;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deposit-bank";
    }

    @Override
    public int position() {
        return 61;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        List<PaymentView> payments = jdbc.query(
                PaymentBook.SELECT + " where p.currency = 'CNY' order by p.received_at desc, p.payment_id desc",
                PaymentBook::view);
        if (payments.size() <= LEFT_OUT) {
            return;
        }
        UUID account = account(now);
        UUID statement = ids.next();
        statements.open(statement, account, "demo-statement.csv", SHA256, ids.next(), now, ACTOR);
        List<BankRow> rows = rows(payments, time.day(now));
        lines.add(statement, account, rows, ids::next);
        while (reconciliation.placeSome(now, ACTOR) > 0) {
            // Until all are placed.
        }
        statements.end(statement, BankStatement.State.DONE, rows.size(), 0, now);
        propose(payments.get(0).merchantId(), now);
        UUID announced = ids.next();
        String merchant = payments.get(1).merchantId();
        payIns.add(new PayIn(announced, PayInCode.of(announced), merchant, new Money(500_000, CNY), now, null), ACTOR);
    }

    private UUID account(Instant now) {
        UUID account = ids.next();
        accounts.add(new BankAccount(
                account, "试金石商城保证金专户", "演示银行杭州分行", "6222000000000001", CNY, now, ACTOR.toString(), null, null));
        accounts.confirm(account, SECOND, now);
        return account;
    }

    private List<BankRow> rows(List<PaymentView> payments, LocalDate today) {
        List<BankRow> rows = new ArrayList<>();
        // The newest payment is on the statement with another amount, the oldest two are not on it.
        PaymentView newest = payments.get(0);
        add(rows, today, newest.bankReference(), true, new Money(newest.amount().minor() / 10, CNY), "商家付款");
        for (PaymentView payment : payments.subList(1, payments.size() - LEFT_OUT)) {
            add(rows, time.day(payment.receivedAt()), payment.bankReference(), true, payment.amount(), null);
        }
        add(rows, today, "DEMO-UNKNOWN-1", true, new Money(300_000, CNY), "保证金 " + newest.merchantId());
        add(rows, today, "DEMO-UNKNOWN-2", true, new Money(88_800, CNY), "货款");
        add(rows, today, "DEMO-FEE-1", false, new Money(1_200, CNY), "账户管理费");
        return rows;
    }

    private static void add(
            List<BankRow> rows, LocalDate day, String reference, boolean isIn, Money amount, @Nullable String memo) {
        rows.add(new BankRow(rows.size() + 2L, day, reference, isIn, amount, "演示付款人", "0001", memo));
    }

    private void propose(String merchant, Instant now) {
        UUID line = Objects.requireNonNull(jdbc.queryForObject(
                "select line_id from deposit_bank_line where bank_reference = 'DEMO-UNKNOWN-1'", UUID.class));
        decisions.propose(new LineDecisions.Propose(ids.next(), line, Act.ASSIGN, merchant, "付款人来函确认"), now, ACTOR);
    }
}
