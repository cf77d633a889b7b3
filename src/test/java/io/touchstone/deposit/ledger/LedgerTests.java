package io.touchstone.deposit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.support.TestDatabase;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class LedgerTests {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");

    @Autowired
    private Ledger ledger;

    @Autowired
    private Balances balances;

    @Autowired
    private Intake intake;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestDatabase database;

    private String merchant = "";

    @BeforeEach
    void aMerchantOfItsOwn() {
        merchant = "ledger-" + ids.next();
        new FactFiles(intake).market(merchant);
    }

    @Test
    void movesMoneyFromOneAccountToAnother() {
        Receipt receipt = post(payment(ids.next(), 5_000));

        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.POSTED);
        assertThat(available(AT)).isEqualTo(5_000);
    }

    @Test
    void movesOneTransferWhateverTheOrderAndNumberOfItsLegs() {
        AccountKey bank = AccountKey.platforms(AccountPurpose.BANK, CNY);
        AccountKey deposit = AccountKey.deposit(merchant, CNY);
        AccountKey receivable = AccountKey.receivable(merchant, CNY);

        post(new Posting(
                TransferKind.PAYMENT,
                ids.next(),
                AT,
                List.of(new Posting.Leg(deposit, 70), new Posting.Leg(bank, -70))));
        Receipt three = post(new Posting(
                TransferKind.PAYMENT,
                ids.next(),
                AT,
                List.of(new Posting.Leg(bank, -50), new Posting.Leg(deposit, 60), new Posting.Leg(receivable, -10))));

        assertThat(three.outcome()).isEqualTo(Receipt.Outcome.POSTED);
        assertThat(available(AT)).isEqualTo(130);
        assertThat(balances.of(AccountPurpose.RECEIVABLE, merchant, CNY, AT).minor())
                .isEqualTo(10);
    }

    @Test
    void takesAsManyAtOnceAsItsLocksAllow() {
        List<Posting> many = java.util.stream.IntStream.range(0, Ledger.POSTINGS_MAX + 1)
                .mapToObj(i -> payment(ids.next(), 1))
                .toList();

        assertThatIllegalArgumentException().isThrownBy(() -> postAll(many));

        assertThat(available(AT)).isZero();
    }

    @Test
    void movesNothingAgainForACauseToldAgain() {
        UUID cause = ids.next();
        Receipt first = post(payment(cause, 5_000));

        Receipt again = post(payment(cause, 5_000));

        assertThat(again).isEqualTo(new Receipt(Receipt.Outcome.REPLAYED, first.transferId(), null));
        assertThat(post(payment(cause, 6_000)).outcome()).isEqualTo(Receipt.Outcome.DIFFERS);
        assertThat(available(AT)).isEqualTo(5_000);
    }

    @Test
    void refusesOneTransferThatWouldOverdrawAndMakesTheOthers() {
        post(payment(ids.next(), 100));
        UUID twice = ids.next();

        List<Receipt> receipts =
                postAll(List.of(hold(60), hold(60), hold(40), payment(twice, 7), payment(twice, 7), payment(twice, 8)));

        assertThat(receipts)
                .extracting(Receipt::outcome)
                .containsExactly(
                        Receipt.Outcome.POSTED,
                        Receipt.Outcome.INSUFFICIENT,
                        Receipt.Outcome.POSTED,
                        Receipt.Outcome.POSTED,
                        Receipt.Outcome.REPLAYED,
                        Receipt.Outcome.DIFFERS);
        assertThat(receipts.get(1).shortOn()).isEqualTo(AccountKey.deposit(merchant, CNY));
        assertThat(available(AT)).isEqualTo(7);
        assertThat(balances.of(AccountPurpose.HOLD, merchant, CNY, AT).minor()).isEqualTo(100);
    }

    /** Two with one cause in a call, of which one is what was posted earlier and the other is not. */
    @Test
    void tellsTheSecondOfTwoInACallThatItWasDoneBeforeAlsoWhenBothAreOne() {
        Posting once = payment(ids.next(), 12);

        assertThat(postAll(List.of(once, once)))
                .extracting(Receipt::outcome)
                .containsExactly(Receipt.Outcome.POSTED, Receipt.Outcome.REPLAYED);
    }

    @Test
    void answersEachOfACallByWhatWasPostedBeforeRegression() {
        UUID cause = ids.next();
        post(payment(cause, 7));

        assertThat(postAll(List.of(payment(cause, 8), payment(cause, 7), payment(cause, 9))))
                .extracting(Receipt::outcome)
                .containsExactly(Receipt.Outcome.DIFFERS, Receipt.Outcome.REPLAYED, Receipt.Outcome.DIFFERS);
        assertThat(postAll(List.of(payment(cause, 7), payment(cause, 8))))
                .extracting(Receipt::outcome)
                .containsExactly(Receipt.Outcome.REPLAYED, Receipt.Outcome.DIFFERS);
        assertThat(available(AT)).isEqualTo(7);
    }

    @Test
    void tellsWhatStoodOnAnAccountAtAnyInstant() {
        for (int day = 0; day < 9; day++) {
            post(payment(ids.next(), new Money(1, USD), AT.plusSeconds(86_400L * day)));
        }

        assertThat(dollars(AT.minusSeconds(1))).isZero();
        for (int day = 0; day < 9; day++) {
            assertThat(dollars(AT.plusSeconds(86_400L * day))).isEqualTo(day + 1L);
            assertThat(dollars(AT.plusSeconds(86_400L * day + 5))).isEqualTo(day + 1L);
        }
    }

    /** No versions of accounts are kept: the entries tell them. */
    @Test
    void showsAnAccountUnderALensAsItsLastEntryLeftIt() {
        for (int i = 1; i <= 9; i++) {
            post(payment(ids.next(), new Money(100, EUR), AT.plusSeconds(60L * i)));
        }

        assertThat(seen(AT)).isEmpty();
        assertThat(seen(AT.plusSeconds(60))).containsExactly("100 1");
        assertThat(seen(AT.plusSeconds(5 * 60 + 59))).containsExactly("500 5");
        assertThat(seen(AT.plusSeconds(6 * 60))).containsExactly("600 6");
        assertThat(seen(AT.plusSeconds(3600))).containsExactly("900 9");
    }

    private List<String> seen(Instant asOf) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.queryForList(
                    "select set_config('search_path', 'lens, public', true), set_config('app.as_of', ?, true)",
                    asOf.toString());
            jdbc.execute("discard plans");
            return jdbc.queryForList(
                    "select balance_minor || ' ' || version from deposit_account where merchant_id = ? and purpose = 'deposit'",
                    String.class,
                    merchant);
        }));
    }

    @Test
    void keepsCurrenciesApart() {
        post(payment(ids.next(), 5_000));
        AccountKey dollars = AccountKey.deposit(merchant, USD);

        assertThatThrownBy(() -> Posting.move(
                        TransferKind.HOLD,
                        ids.next(),
                        AT,
                        dollars,
                        hold(1).legs().get(1).account(),
                        new Money(1, USD)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(balances.of(AccountPurpose.DEPOSIT, merchant, USD, AT).minor())
                .isZero();
    }

    @Test
    void sendsManyTransfersToTheDatabaseInOneStatement() {
        List<Posting> many =
                Stream.generate(() -> payment(ids.next(), 3)).limit(300).toList();

        List<Receipt> receipts = postAll(many);

        assertThat(receipts).extracting(Receipt::outcome).containsOnly(Receipt.Outcome.POSTED);
        Long[] transfers = receipts.stream().map(Receipt::transferId).toArray(Long[]::new);
        // What one command of a transaction wrote bears one number, that of the command.
        assertThat(jdbc.queryForMap(
                        "select count(*) as legs, count(distinct (xmin::text, cmin::text)) as statements from deposit_entry where transfer_id = any(?)",
                        (Object) transfers))
                .containsEntry("legs", 600L)
                .containsEntry("statements", 1L);
        assertThat(available(AT)).isEqualTo(900);
    }

    /** As the owner of the tables, whom no grant holds back; the application is refused long before. */
    @Test
    void isBalancedByTheDatabaseItself() {
        post(payment(ids.next(), 100));

        assertThatThrownBy(() -> database.ownerJdbc().update(transferWith("(5)")))
                .hasStackTraceContaining("legs that do not balance");
        assertThatThrownBy(() -> database.ownerJdbc().update("""
                        insert into deposit_transfer (at, cause_id, kind, currency) values (now(), gen_random_uuid(), 'payment', 'CNY')
                        """)).hasStackTraceContaining("does not balance");
        assertThatThrownBy(() -> database.ownerJdbc().update("""
                        insert into deposit_entry (transfer_id, account_id, version, at, amount_minor, balance_minor)
                        select max(transfer_id), (select min(account_id) from deposit_account), 2000000, now(), 5, 5 from deposit_transfer
                        """)).hasStackTraceContaining("legs that do not balance");
    }

    @Test
    void isAppendOnlyForItsOwnerToo() {
        post(payment(ids.next(), 100));

        for (String table : List.of("deposit_transfer", "deposit_entry", "deposit_account")) {
            for (String change : List.of("delete from %s", "truncate %s cascade")) {
                assertThatThrownBy(() -> database.ownerJdbc().execute(change.formatted(table)))
                        .as(change + " " + table)
                        .hasStackTraceContaining("is append-only");
            }
        }
        assertThatThrownBy(() -> database.ownerJdbc().execute("update deposit_entry set amount_minor = amount_minor"))
                .hasStackTraceContaining("is append-only");
        assertThatThrownBy(() -> database.ownerJdbc().execute("update deposit_transfer set at = at"))
                .hasStackTraceContaining("is append-only");
        assertThatThrownBy(() -> database.ownerJdbc().execute("update deposit_account set purpose = purpose"))
                .hasStackTraceContaining("is append-only");
        assertThat(available(AT)).isEqualTo(100);
    }

    private static String transferWith(String amounts) {
        return """
               with moved as (insert into deposit_transfer (at, cause_id, kind, currency)
                              values (now(), gen_random_uuid(), 'payment', 'CNY') returning transfer_id)
               insert into deposit_entry (transfer_id, account_id, version, at, amount_minor, balance_minor)
               select transfer_id, (select min(account_id) from deposit_account), 1000000, now(), amount, 5
                 from moved, (values %s) leg (amount)
               """.formatted(amounts);
    }

    private long available(Instant at) {
        return balances.of(AccountPurpose.DEPOSIT, merchant, CNY, at).minor();
    }

    private long dollars(Instant at) {
        return balances.of(AccountPurpose.DEPOSIT, merchant, USD, at).minor();
    }

    private Posting payment(UUID cause, long minor) {
        return payment(cause, new Money(minor, CNY), AT);
    }

    private Posting payment(UUID cause, Money amount, Instant at) {
        AccountKey bank = AccountKey.platforms(AccountPurpose.BANK, amount.currency());
        AccountKey deposit = AccountKey.deposit(merchant, amount.currency());
        return Posting.move(TransferKind.PAYMENT, cause, at, bank, deposit, amount);
    }

    private Posting hold(long minor) {
        UUID id = ids.next();
        return Posting.move(
                TransferKind.HOLD,
                id,
                AT,
                AccountKey.deposit(merchant, CNY),
                AccountKey.hold(merchant, id, CNY),
                new Money(minor, CNY));
    }

    private Receipt post(Posting posting) {
        return postAll(List.of(posting)).get(0);
    }

    private List<Receipt> postAll(List<Posting> postings) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> ledger.postAll(postings)));
    }
}
