package io.touchstone.deposit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.deposit.Deposits;
import io.touchstone.deposit.Fines;
import io.touchstone.deposit.HoldView;
import io.touchstone.deposit.PlaceHold;
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
import io.touchstone.support.TestDatabase;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person with every right in the database does to the books behind the application's back is found and named. */
@TouchstoneTest
class ProofTests {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final Actor ACTOR = Actor.system("test");

    @Autowired
    private Proof proof;

    @Autowired
    private ProofRows rows;

    @Autowired
    private JournalSealer sealer;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Fines fines;

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

    private final List<String> undo = new ArrayList<>();
    private String merchant = "";
    private long first;
    private long second;
    private long third;

    @BeforeEach
    void threePaymentsUnderSeal() {
        merchant = "proof-" + ids.next();
        new FactFiles(intake).market(merchant);
        first = pay(1_000);
        second = pay(2_000);
        third = pay(3_000);
        sealer.sealAll();
    }

    @AfterEach
    void putRight() {
        undo.forEach(this::asSuperuser);
        undo.clear();
        assertThat(proveNow()).isEmpty();
    }

    @Test
    void findsNothingInBooksThatAgree() {
        HoldView hold = Objects.requireNonNull(transaction.execute(
                status -> deposits.hold(new PlaceHold(merchant, new Money(700, CNY), "C-1", "test", null, AT, ACTOR))));

        ProofRun run = proof.prove(ACTOR, (done, total) -> {});

        assertThat(hold.remaining().minor()).isEqualTo(700);
        assertThat(run.isClean()).isTrue();
        assertThat(run.transfers()).isGreaterThanOrEqualTo(4);
        assertThat(run.entries()).isEqualTo(2 * run.transfers());
        assertThat(rows.newest(1)).containsExactly(run);
    }

    @Test
    void namesAnOldEntryThatWasEditedAlone() {
        edit(
                "update deposit_entry set amount_minor = amount_minor + 5 where transfer_id = " + second + onDeposit(),
                "update deposit_entry set amount_minor = amount_minor - 5 where transfer_id = " + second + onDeposit());

        assertThat(proveNow())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(
                        Finding.Kind.ACCOUNT_BALANCE,
                        Finding.Kind.ENTRY_RUN,
                        Finding.Kind.TRANSFER_BALANCE,
                        Finding.Kind.TRANSFER_CHANGED);
        assertThat(named(Finding.Kind.TRANSFER_CHANGED)).containsExactly(second);
        assertThat(named(Finding.Kind.TRANSFER_BALANCE)).containsExactly(second);
        assertThat(named(Finding.Kind.ENTRY_RUN)).containsExactly(second);
    }

    /** Both legs, all later running balances and both accounts: the books agree with themselves, and yet not with their seals. */
    @Test
    void namesAnOldTransferThatWasEditedTogetherWithAllThatFollows() {
        edit(consistently(5), consistently(-5));

        assertThat(proveNow()).extracting(Finding::kind).containsOnly(Finding.Kind.TRANSFER_CHANGED);
        assertThat(named(Finding.Kind.TRANSFER_CHANGED))
                .startsWith(second)
                .contains(third)
                .doesNotContain(first);
    }

    @Test
    void namesATransferThatWasTakenOut() {
        edit(
                "create table kept_t as select * from deposit_transfer where transfer_id = " + third
                        + "; create table kept_e as select * from deposit_entry where transfer_id = " + third
                        + "; delete from deposit_entry where transfer_id = " + third
                        + "; delete from deposit_transfer where transfer_id = " + third
                        + "; " + balances("-"),
                "insert into deposit_transfer overriding system value select * from kept_t"
                        + "; insert into deposit_entry select * from kept_e"
                        + "; " + balances("+") + "; drop table kept_t; drop table kept_e");

        assertThat(proveNow())
                .extracting(Finding::kind, Finding::transferId)
                .contains(org.assertj.core.groups.Tuple.tuple(Finding.Kind.TRANSFER_REMOVED, third));
    }

    @Test
    void findsABalanceThatItsEntriesDoNotExplain() {
        edit(
                "update deposit_account set balance_minor = balance_minor + 1 where " + deposit(),
                "update deposit_account set balance_minor = balance_minor - 1 where " + deposit());

        assertThat(proveNow())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Finding.Kind.CURRENCY_SUM, Finding.Kind.ACCOUNT_BALANCE);
    }

    @Test
    void findsAHoldWhoseMoneyIsNotThere() {
        HoldView hold = Objects.requireNonNull(transaction.execute(
                status -> deposits.hold(new PlaceHold(merchant, new Money(700, CNY), "C-2", "test", null, AT, ACTOR))));
        String where = " where hold_id = '" + hold.holdId() + "'";
        edit(
                "update deposit_hold set amount_minor = amount_minor + 1" + where,
                "update deposit_hold set amount_minor = amount_minor - 1" + where);

        assertThat(proveNow()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.HOLD_BALANCE);
            assertThat(finding.expectedMinor()).isEqualTo(701);
            assertThat(finding.foundMinor()).isEqualTo(700);
        });
    }

    @Test
    void findsADebtThatTheBooksDoNotKnow() {
        transaction.executeWithoutResult(
                status -> fines.charge(ids.next(), merchant, new Money(6_500, CNY), "P-1", "test", AT, ACTOR));
        String where = " where merchant_id = '" + merchant + "'";
        edit(
                "update deposit_debt set amount_minor = amount_minor + 1, remaining_minor = remaining_minor + 1"
                        + where,
                "update deposit_debt set amount_minor = amount_minor - 1, remaining_minor = remaining_minor - 1"
                        + where);

        assertThat(proveNow()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.DEBT_BALANCE);
            assertThat(finding.expectedMinor()).isEqualTo(-501);
            assertThat(finding.foundMinor()).isEqualTo(-500);
        });
    }

    @Test
    void findsASealThatWasMadeAnewForChangedRows() {
        edit(
                "update deposit_seal set hash = sha256(marks) where block_no = (select max(block_no) from deposit_seal)",
                "");
        byte[] forged =
                jdbc.queryForObject("select hash from deposit_seal order by block_no desc limit 1", byte[].class);

        List<Finding> found = proveNow();

        assertThat(forged).hasSize(32);
        assertThat(found)
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Finding.Kind.BLOCK_TRAIL, Finding.Kind.BLOCK_CHANGED);
        undo.clear();
        asSuperuser("update deposit_seal s set hash = decode(e.details::jsonb ->> 'sha256', 'hex') from audit_event e"
                + " where e.subject_id = 'journal-' || s.block_no and e.action = 'deposit.journal_sealed'");
    }

    @Test
    void findsSealsThatWereTakenOut() {
        String newest = "(select max(block_no) from deposit_seal)";
        edit(
                "create table kept_s as select * from deposit_seal where block_no = " + newest
                        + "; delete from deposit_seal where block_no = " + newest,
                "insert into deposit_seal select * from kept_s; drop table kept_s");

        assertThat(proveNow()).extracting(Finding::kind).containsExactly(Finding.Kind.BLOCK_REMOVED);
    }

    @Test
    void namesATransferThatWasSlippedInAmongSealedOnes() {
        long hole = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return Objects.requireNonNull(ledger.post(posting(5)).transferId());
        }));
        pay(4_000);
        sealer.sealAll();
        edit(
                "insert into deposit_transfer (transfer_id, at, cause_id, kind, currency) overriding system value values ("
                        + hole + ", now(), gen_random_uuid(), 'payment', 'CNY')",
                "delete from deposit_transfer where transfer_id = " + hole);

        assertThat(named(Finding.Kind.TRANSFER_ADDED)).containsExactly(hole);
        assertThat(named(Finding.Kind.TRANSFER_BALANCE)).containsExactly(hole);
    }

    @Test
    void findsASealThatIsMissingAmongOthers() {
        long fourth = pay(4_000);
        sealer.sealAll();
        pay(5_000);
        sealer.sealAll();
        String middle = "(select max(block_no) - 1 from deposit_seal)";
        edit(
                "create table kept_m as select * from deposit_seal where block_no = " + middle
                        + "; delete from deposit_seal where block_no = " + middle,
                "insert into deposit_seal select * from kept_m; drop table kept_m");

        assertThat(proveNow())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Finding.Kind.BLOCK_LINK, Finding.Kind.TRANSFER_ADDED);
        assertThat(named(Finding.Kind.TRANSFER_ADDED)).containsExactly(fourth);
    }

    @Test
    void findsASealThatTheTrailDoesNotKnow() {
        String newest = "(select max(block_no) from deposit_seal)";
        edit(
                "update deposit_seal set block_no = block_no + 1 where block_no = " + newest,
                "update deposit_seal set block_no = block_no - 1 where block_no = " + newest);

        assertThat(proveNow()).extracting(Finding::kind).contains(Finding.Kind.BLOCK_LINK, Finding.Kind.BLOCK_TRAIL);
    }

    @Test
    void leavesTheSealingToWhoeverIsAtIt() {
        long fresh = pay(4_000);

        Long sealed = transaction.execute(status -> {
            jdbc.queryForList("select pg_advisory_xact_lock(?)", JournalSealer.LOCK);
            return CompletableFuture.supplyAsync(sealer::sealAll).join();
        });

        assertThat(sealed).isZero();
        sealer.sealAll();
        assertThat(jdbc.queryForObject("select max(last_transfer) >= ? from deposit_seal", Boolean.class, fresh))
                .isTrue();
    }

    @Test
    void tellsFinanceAndStandsInTheTrail() {
        edit(
                "update deposit_entry set amount_minor = amount_minor + 5 where transfer_id = " + second + onDeposit(),
                "update deposit_entry set amount_minor = amount_minor - 5 where transfer_id = " + second + onDeposit());

        ProofRun run = proof.prove(ACTOR, (done, total) -> {});

        assertThat(run.findings()).isEqualTo(4);
        assertThat(rows.findings(run.proofId(), 10)).hasSize(4);
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_event where action = 'deposit.books_differed' and subject_id = ?",
                        Long.class,
                        run.proofId().toString()))
                .isEqualTo(1);
    }

    @Test
    void isNotToBeChangedByTheApplicationItself() {
        for (String table : List.of("deposit_seal", "deposit_proof", "deposit_proof_finding", "deposit_entry")) {
            assertThatThrownBy(() -> jdbc.update("delete from " + table)).isInstanceOf(DataAccessException.class);
        }
    }

    private List<Finding> proveNow() {
        ProofRun run = proof.prove(ACTOR, (done, total) -> {});
        return rows.findings(run.proofId(), Proof.FINDINGS_MAX);
    }

    private List<Long> named(Finding.Kind kind) {
        return proveNow().stream()
                .filter(finding -> finding.kind() == kind)
                .map(Finding::transferId)
                .toList();
    }

    private void edit(String sql, String back) {
        undo.add(back);
        asSuperuser(sql);
    }

    /** With the triggers out of the way, as nobody but the owner of the tables can. */
    private void asSuperuser(String sql) {
        if (!sql.isEmpty()) {
            database.ownerJdbc().execute(triggers("disable") + sql + "; " + triggers("enable"));
        }
    }

    private static String triggers(String act) {
        return Stream.of("account", "transfer", "entry", "hold", "debt", "seal")
                .map(table -> "alter table deposit_" + table + " " + act + " trigger user; ")
                .collect(Collectors.joining());
    }

    private String consistently(int change) {
        String accounts = "(select account_id from deposit_entry where transfer_id = " + second + ")";
        return "update deposit_entry set amount_minor = amount_minor + sign(amount_minor)::int * " + change
                + " where transfer_id = " + second
                + "; update deposit_entry e set balance_minor = e.balance_minor + sign(o.amount_minor)::int * " + change
                + " from deposit_entry o where o.transfer_id = " + second
                + " and o.account_id = e.account_id and e.version >= o.version"
                + "; update deposit_account a set balance_minor = a.balance_minor + sign(o.amount_minor)::int * "
                + change
                + " from deposit_entry o where o.transfer_id = " + second + " and o.account_id = a.account_id"
                + " and a.account_id in " + accounts;
    }

    private String balances(String sign) {
        return "update deposit_account set balance_minor = balance_minor " + sign + " 3000, version = version " + sign
                + " 1 where " + deposit();
    }

    private String onDeposit() {
        return " and account_id = (select account_id from deposit_account where " + deposit() + ")";
    }

    private String deposit() {
        return "merchant_id = '" + merchant + "' and purpose = 'deposit' and currency = 'CNY'";
    }

    private long pay(long minor) {
        Posting posting = posting(minor);
        return Objects.requireNonNull(Objects.requireNonNull(transaction.execute(status -> ledger.post(posting)))
                .transferId());
    }

    private Posting posting(long minor) {
        return Posting.move(
                TransferKind.PAYMENT,
                ids.next(),
                AT,
                AccountKey.platforms(AccountPurpose.BANK, CNY),
                AccountKey.deposit(merchant, CNY),
                new Money(minor, CNY));
    }
}
