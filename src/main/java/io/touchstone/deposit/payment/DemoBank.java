package io.touchstone.deposit.payment;

import io.touchstone.job.JobRequest;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.DemoChapter;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A made bank account and its statement: most lines match, some belong to nobody known, one differs, a few payments are missing. */
@Component
class DemoBank implements DemoChapter {

    private static final Actor MAKER = Actor.system("demo-market");
    private static final Actor CHECKER = Actor.system("demo-market-second");
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final int MISSING_EVERY = 67;
    private static final int DIFFERING = 19;

    private final BankAccounts accounts;
    private final StatementBook statements;
    private final BankUploads uploads;
    private final Jobs jobs;
    private final JdbcTemplate jdbc;
    private final PlatformTime time;
    private final Ids ids;
    private final Clock clock;

    DemoBank(
            BankAccounts accounts,
            StatementBook statements,
            BankUploads uploads,
            Jobs jobs,
            JdbcTemplate jdbc,
            PlatformTime time,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.statements = statements;
        this.uploads = uploads;
        this.jobs = jobs;
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
        UUID account = ids.next();
        accounts.add(new BankAccount(
                account,
                "试金石演示平台 Touchstone Demo",
                "演示银行 Demo Bank",
                "6222000000001688",
                CNY,
                now,
                MAKER.toString(),
                null,
                null));
        accounts.confirm(account, CHECKER, now);
        UUID statement = ids.next();
        String sha256 =
                uploads.receive(statement, new ByteArrayInputStream(lines(now).getBytes(StandardCharsets.UTF_8)));
        UUID job = jobs.submit(
                        new JobRequest(BankStatementJob.KIND, Map.of(BankStatementJob.ID, statement.toString()), MAKER))
                .id();
        statements.open(statement, account, "demo-bank.csv", sha256, job, now, MAKER);
    }

    private String lines(Instant now) {
        StringBuilder csv = new StringBuilder(
                "value_date,bank_reference,direction,amount,currency,payer_name,payer_account_tail,memo\n");
        int[] number = {0};
        jdbc.query(
                "select bank_reference, amount_minor, received_at, merchant_id from deposit_payment"
                        + " where currency = 'CNY' order by received_at, payment_id",
                row -> {
                    number[0]++;
                    if (number[0] % MISSING_EVERY != 0) {
                        long other = number[0] == DIFFERING ? 10_000 : 0;
                        String day = time.day(row.getTimestamp(3).toInstant()).toString();
                        csv.append(line(day, row.getString(1), row.getLong(2) - other, row.getString(4)));
                    }
                });
        String today = time.day(now).toString();
        csv.append(line(today, "DEMOX0001", 200_000, "shop-1002 保证金"));
        csv.append(line(today, "DEMOX0002", 88_800, "货款"));
        csv.append(line(today, "DEMOX0003", 500_000, ""));
        return csv.toString();
    }

    private static String line(String day, String reference, long minor, String memo) {
        return day + "," + reference + ",in," + BigDecimal.valueOf(minor, 2).toPlainString() + ",CNY,演示付款人,0001," + memo
                + "\n";
    }
}
