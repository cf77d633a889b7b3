package io.touchstone.deposit.payment;

import io.touchstone.deposit.refund.PayoutBatches;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.DemoChapter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * A payout day of the demo market: what is owed goes to the bank as one batch that two people stand for, and the
 * bank’s next statement shows all of it paid but one.
 */
@Component
class DemoPayoutDay implements DemoChapter {

    private static final Actor FIRST = Actor.system("demo");
    private static final Actor SECOND = Actor.system("demo-second");
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final String SHA256 = "d1".repeat(32);

    private final PayoutBatches batches;
    private final StatementBook statements;
    private final LineBook lines;
    private final Reconciliation reconciliation;
    private final JdbcTemplate jdbc;
    private final PlatformTime time;
    private final Ids ids;
    private final Clock clock;

    DemoPayoutDay(
            PayoutBatches batches,
            StatementBook statements,
            LineBook lines,
            Reconciliation reconciliation,
            JdbcTemplate jdbc,
            PlatformTime time,
            Ids ids,
            Clock clock) {
        this.batches = batches;
        this.statements = statements;
        this.lines = lines;
        this.reconciliation = reconciliation;
        this.jdbc = jdbc;
        this.time = time;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deposit-payouts";
    }

    @Override
    public int position() {
        return 63;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        List<UUID> account = jdbc.queryForList(
                "select account_id from deposit_bank_account where currency = 'CNY' and confirmed_at is not null"
                        + " order by account_id limit 1",
                UUID.class);
        if (account.isEmpty() || !batches.isAnyWaiting(CNY)) {
            return;
        }
        UUID batch = ids.next();
        batches.release(batches.prepare(batch, CNY, now, FIRST), now, SECOND);
        bankPays(account.get(0), batch, now);
    }

    /** What the bank says the same evening; the last has not gone out yet, nor what the account does not hold. */
    private void bankPays(UUID account, UUID batch, Instant now) {
        List<BankRow> owed = jdbc.query(
                "select reference, amount_minor from deposit_payout where batch_id = ? order by kind desc, reference",
                (row, i) -> paid(row, i, now),
                batch);
        long left = inTheBank();
        List<BankRow> rows = new ArrayList<>();
        for (BankRow row : owed.subList(0, owed.size() - 1)) {
            left -= row.amount().minor();
            if (left >= 0) {
                rows.add(row);
            }
        }
        UUID statement = ids.next();
        statements.open(statement, account, "demo-payouts.csv", SHA256, ids.next(), now, FIRST);
        lines.add(statement, account, rows, ids::next);
        while (reconciliation.placeSome(now, FIRST) > 0) {
            // Until all are placed.
        }
        statements.end(statement, BankStatement.State.DONE, rows.size(), 0, now);
    }

    private long inTheBank() {
        return jdbc
                .queryForList(
                        "select abs(balance_minor) from deposit_account"
                                + " where purpose = 'bank' and currency = 'CNY' and merchant_id is null",
                        Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private BankRow paid(ResultSet row, int index, Instant now) throws SQLException {
        Money amount = new Money(row.getLong("amount_minor"), CNY);
        return new BankRow(index + 2L, time.day(now), row.getString("reference"), false, amount, "演示收款人", "0001", "代付");
    }
}
