package io.touchstone.deposit.fund;

import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Shops of their own with money, for tests of what is owed; made by them, since a bean of its own would cost a context. */
public class MoneyFixture {

    public static final Currency CNY = Currency.getInstance("CNY");
    public static final Actor SYSTEM = Actor.system("test");
    public static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    private final Ledger ledger;
    private final Intake intake;
    private final Ids ids;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public MoneyFixture(Ledger ledger, Intake intake, Ids ids, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.ledger = ledger;
        this.intake = intake;
        this.ids = ids;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public String shop() {
        String shop = "f-" + ids.next();
        new FactFiles(intake).market(shop);
        return shop;
    }

    public String order(String shop, String buyer) {
        String id = "o-" + ids.next();
        jdbc.update(
                "insert into trade_order (order_id, buyer_id, merchant_id, product_id, amount_minor, paid_at)"
                        + " values (?, ?, ?, 'p', 1000, '2026-02-01T00:00:00Z')",
                id,
                buyer,
                shop);
        return id;
    }

    public void pay(String shop, long minor) {
        move(
                TransferKind.PAYMENT,
                AccountKey.platforms(AccountPurpose.BANK, CNY),
                AccountKey.deposit(shop, CNY),
                minor);
    }

    public void pay(String shop, long minor, Instant at) {
        run(() -> ledger.post(Posting.move(
                TransferKind.PAYMENT,
                ids.next(),
                at,
                AccountKey.platforms(AccountPurpose.BANK, CNY),
                AccountKey.deposit(shop, CNY),
                money(minor))));
    }

    public void hold(String shop, UUID hold, long minor) {
        move(TransferKind.HOLD, AccountKey.deposit(shop, CNY), AccountKey.hold(shop, hold, CNY), minor);
    }

    public void release(String shop, UUID hold, long minor) {
        move(TransferKind.RELEASE, AccountKey.hold(shop, hold, CNY), AccountKey.deposit(shop, CNY), minor);
    }

    public void fill(long minor) {
        move(
                TransferKind.FUND_FILLED,
                AccountKey.platforms(AccountPurpose.PLATFORM, CNY),
                AccountKey.platforms(AccountPurpose.FUND, CNY),
                minor);
    }

    public void move(TransferKind kind, AccountKey from, AccountKey to, long minor) {
        run(() -> ledger.post(Posting.move(kind, ids.next(), NOW, from, to, money(minor))));
    }

    public void run(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    public long balance(AccountPurpose purpose, String shop) {
        Long minor = jdbc.queryForObject(
                "select coalesce(sum(balance_minor), 0) from deposit_account where purpose = ? and merchant_id = ?",
                Long.class,
                purpose.word(),
                shop);
        return minor == null ? 0 : minor;
    }

    public long balance(AccountPurpose purpose) {
        Long minor = jdbc.queryForObject(
                "select coalesce(sum(balance_minor), 0) from deposit_account where purpose = ? and merchant_id is null"
                        + " and currency = 'CNY'",
                Long.class,
                purpose.word());
        return minor == null ? 0 : minor;
    }

    /** What stands in the rows of debts, to be compared with the receivable account. */
    public long owed(String shop) {
        Long minor = jdbc.queryForObject(
                "select coalesce(sum(remaining_minor), 0) from deposit_debt where merchant_id = ?", Long.class, shop);
        return minor == null ? 0 : minor;
    }

    public static Money money(long minor) {
        return new Money(minor, CNY);
    }
}
