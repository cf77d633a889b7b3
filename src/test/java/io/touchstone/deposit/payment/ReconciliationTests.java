package io.touchstone.deposit.payment;

import static io.touchstone.deposit.DepositFacts.AT;
import static io.touchstone.deposit.DepositFacts.CNY;
import static io.touchstone.deposit.DepositFacts.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.deposit.DepositFacts;
import io.touchstone.deposit.DepositRule;
import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Balances;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.deposit.payment.BankDecision.Act;
import io.touchstone.deposit.refund.Payout;
import io.touchstone.deposit.refund.PayoutDesk;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.Rule;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** What the books make of the bank's lines, and what people then decide. */
@TouchstoneTest
class ReconciliationTests {

    private static final Actor MAKER = new Actor(Actor.Kind.STAFF, "maker");
    private static final Actor CHECKER = new Actor(Actor.Kind.STAFF, "checker");
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private Payments payments;

    @Autowired
    private LineBook lines;

    @Autowired
    private PayInBook payIns;

    @Autowired
    private LineDecisions decisions;

    @Autowired
    private BankAccounts accounts;

    @Autowired
    private StatementBook statements;

    @Autowired
    private PayoutDesk payoutDesk;

    @Autowired
    private PaymentCauses causes;

    @Autowired
    private Balances balances;

    @Autowired
    private Intake intake;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private DepositFacts facts;
    private String merchant = "";
    private UUID account = new UUID(0, 0);
    private UUID statement = new UUID(0, 0);
    private long row;

    @BeforeEach
    void aStatementOfItsOwn() {
        facts = new DepositFacts(intake, ledger, ids, transaction);
        merchant = facts.merchant(0);
        account = ids.next();
        statement = ids.next();
        inTransaction(() -> {
            accounts.add(new BankAccount(
                    account,
                    "Platform",
                    "Bank",
                    account.toString().toUpperCase().substring(0, 34),
                    CNY,
                    AT,
                    MAKER.toString(),
                    null,
                    null));
            statements.open(
                    statement,
                    account,
                    "s.csv",
                    statement.toString().replace("-", "").repeat(2),
                    ids.next(),
                    AT,
                    MAKER);
        });
    }

    @Test
    void matchesAPaymentThatWasToldOfWithTheSameReferenceAndAmount() {
        String reference = pay(500);

        BankLine line = in(reference, 500, null);

        assertThat(line.state()).isEqualTo(BankLine.State.MATCHED);
        assertThat(line.paymentId()).isNotNull();
        assertThat(available()).isEqualTo(500);
    }

    @Test
    void keepsMoneyForNobodyKnownApartAndOnlyHintsAtTheMerchantItsMemoNames() {
        long before = suspense();

        BankLine line = in("r-" + ids.next(), 700, "deposit of " + merchant + ", thanks");

        assertThat(line.state()).isEqualTo(BankLine.State.UNMATCHED);
        assertThat(line.suggestedMerchant()).isEqualTo(merchant);
        assertThat(suspense() - before).isEqualTo(700);
        assertThat(available()).isZero();
    }

    @Test
    void hintsAtNobodyWhenAMemoNamesSeveral() {
        String other = facts.merchant(0);

        BankLine line = in("r-" + ids.next(), 700, merchant + " " + other);

        assertThat(line.suggestedMerchant()).isNull();
    }

    @Test
    void takesMoneyWithAnAnnouncedCodeAndAmountAsThePaymentItIs() {
        PayIn announced = announce(900);

        BankLine line = in("r-" + ids.next(), 900, "附言：" + announced.code());

        assertThat(line.state()).isEqualTo(BankLine.State.MATCHED);
        assertThat(available()).isEqualTo(900);
        assertThat(payIns.ofMerchant(merchant, 5).get(0).arrivedAt()).isNotNull();
        BankLine again = in("r-" + ids.next(), 900, announced.code());
        assertThat(again.state()).isEqualTo(BankLine.State.UNMATCHED);
    }

    @Test
    void takesAnAnnouncementOnceAndNoneWhereAMemoNamesTwo() {
        PayIn one = announce(900);
        PayIn two = announce(900);

        BankLine both = in("r-" + ids.next(), 900, one.code() + " " + two.code());
        assertThat(both.state()).isEqualTo(BankLine.State.UNMATCHED);
        assertThat(available()).isZero();

        String first = "r-" + ids.next();
        String second = "r-" + ids.next();
        arriveTogether(true, one.code(), cny(900), first, second);
        assertThat(List.of(stateOfLine(first), stateOfLine(second))).containsExactlyInAnyOrder("matched", "differing");
        assertThat(available()).isEqualTo(900);
    }

    @Test
    void takesMoneyThatComesBackUnderTheReferenceOfAPayoutForNobodys() {
        PayIn announced = announce(700);
        String reference = returned(700);

        BankLine back = in(reference, 700, announced.code());

        assertThat(back.state()).isEqualTo(BankLine.State.UNMATCHED);
        assertThat(available()).isZero();
    }

    @Test
    void leavesALineThatDiffersFromAPayoutToPeopleAndLetsThePlatformBearIt() {
        pay(1_000);
        BankLine line = out(returned(700), 12);

        assertThat(line.state()).isEqualTo(BankLine.State.DIFFERING);
        assertThat(Act.fitting(line)).containsExactly(Act.CHARGE, Act.KEEP);
        approve(propose(line, Act.CHARGE, null), CHECKER);
        assertThat(find(line).state()).isEqualTo(BankLine.State.EXPLAINED);
    }

    @Test
    void leavesAnAnnouncedCodeWithAnotherAmountToPeople() {
        PayIn announced = announce(900);

        BankLine line = in("r-" + ids.next(), 901, announced.code());

        assertThat(line.state()).isEqualTo(BankLine.State.DIFFERING);
        assertThat(line.suggestedMerchant()).isEqualTo(merchant);
        assertThat(available()).isZero();
    }

    @Test
    void assignsAReceiptOnlyWhenASecondPersonAgrees() {
        BankLine line = in("r-" + ids.next(), 700, null);
        UUID proposal = propose(line, Act.ASSIGN, merchant);
        propose(proposal, line, Act.ASSIGN, merchant);

        refused(() -> approve(proposal, MAKER), PaymentRule.DECIDES_OWN_PROPOSAL);
        refused(() -> propose(line, Act.RETURN, null), PaymentRule.DECISION_WAITS);
        approve(proposal, CHECKER);

        assertThat(find(line).state()).isEqualTo(BankLine.State.ASSIGNED);
        assertThat(available()).isEqualTo(700);
        refused(() -> approve(proposal, CHECKER), PaymentRule.DECISION_MADE);
        refused(() -> propose(line, Act.RETURN, null), PaymentRule.LINE_NOT_OPEN);
        assertThat(receive(line.reference(), 700)).isEqualTo("again");
    }

    @Test
    void knowsAProposalSentAgainAndRefusesItsIdForAnythingElse() {
        BankLine line = in("r-" + ids.next(), 700, null);
        BankLine other = in("r-" + ids.next(), 700, null);
        String stranger = facts.merchant(0);
        UUID proposal = propose(line, Act.ASSIGN, merchant);

        propose(proposal, line, Act.ASSIGN, merchant);

        refused(() -> propose(proposal, other, Act.ASSIGN, merchant), PaymentRule.FORM_DIFFERS);
        refused(() -> propose(proposal, line, Act.RETURN, null), PaymentRule.FORM_DIFFERS);
        refused(() -> propose(proposal, line, Act.ASSIGN, stranger), PaymentRule.FORM_DIFFERS);
        refused(() -> propose(proposal, line, Act.ASSIGN, merchant, CHECKER), PaymentRule.FORM_DIFFERS);
        approve(proposal, CHECKER);
        propose(proposal, line, Act.ASSIGN, merchant);
        assertThat(available()).isEqualTo(700);
        assertThat(find(other).isOpen()).isTrue();
    }

    @Test
    void refusesToAssignToNobodyAndActsThatDoNotFit() {
        BankLine line = in("r-" + ids.next(), 700, null);

        assertThatThrownBy(() -> propose(line, Act.ASSIGN, "nobody")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> propose(line, Act.ASSIGN, null)).isInstanceOf(NotFound.class);
        refused(() -> propose(line, Act.REVERSE, null), PaymentRule.ACT_DOES_NOT_FIT);
        assertThatThrownBy(() -> approve(ids.next(), CHECKER)).isInstanceOf(NotFound.class);
    }

    @Test
    void leavesALineAsItIsWhenAProposalIsRejected() {
        BankLine line = in("r-" + ids.next(), 700, null);
        UUID proposal = propose(line, Act.RETURN, null);

        inTransaction(() -> decisions.reject(proposal, AT, MAKER));

        assertThat(find(line).isOpen()).isTrue();
        propose(line, Act.ASSIGN, merchant);
        assertThat(find(line).decisionWaits()).isTrue();
    }

    @Test
    void takesMoneyThatIsToldOfAfterItsStatementFromTheUnassignedReceipts() {
        long before = suspense();
        BankLine line = in("r-" + ids.next(), 700, null);

        assertThat(receive(line.reference(), 700)).isEqualTo("new");

        assertThat(find(line).state()).isEqualTo(BankLine.State.MATCHED);
        assertThat(suspense()).isEqualTo(before);
        assertThat(available()).isEqualTo(700);
    }

    @Test
    void refusesMoneyToldOfWithAnotherAmountThanItsStatement() {
        BankLine line = in("r-" + ids.next(), 700, null);

        assertThatThrownBy(() -> receive(line.reference(), 701))
                .isInstanceOfSatisfying(Conflict.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(PaymentRule.REFERENCE_ON_STATEMENT));
        assertThat(available()).isZero();
    }

    @Test
    void takesADifferingPaymentBackWhenTheBankIsRight() {
        String reference = pay(500);
        BankLine line = in(reference, 50, null);
        assertThat(line.state()).isEqualTo(BankLine.State.DIFFERING);
        assertThat(Act.fitting(line)).containsExactly(Act.REVERSE, Act.KEEP);

        approve(propose(line, Act.REVERSE, null), CHECKER);

        assertThat(available()).isZero();
        BankLine open = find(line);
        assertThat(open.isInSuspense()).isTrue();
        assertThat(open.suggestedMerchant()).isEqualTo(merchant);
        approve(propose(open, Act.ASSIGN, merchant), CHECKER);
        assertThat(available()).isEqualTo(50);
        refused(() -> receive(reference, 500), PaymentRule.PAYMENT_TAKEN_BACK);
    }

    @Test
    void takesNoPaymentBackThatTheDepositNoLongerHas() {
        String reference = pay(500);
        BankLine line = in(reference, 50, null);
        UUID proposal = propose(line, Act.REVERSE, null);
        inTransaction(() -> ledger.post(Posting.move(
                TransferKind.FINE,
                ids.next(),
                AT,
                AccountKey.deposit(merchant, CNY),
                AccountKey.platforms(AccountPurpose.PLATFORM, CNY),
                cny(500))));

        refused(() -> approve(proposal, CHECKER), DepositRule.INSUFFICIENT_DEPOSIT);
        assertThat(find(line).state()).isEqualTo(BankLine.State.DIFFERING);
    }

    @Test
    void explainsADifferingLineWithoutMovingMoneyWhenTheBooksAreRight() {
        BankLine line = in(pay(500), 50, null);

        approve(propose(line, Act.KEEP, null), CHECKER);

        assertThat(find(line).state()).isEqualTo(BankLine.State.EXPLAINED);
        assertThat(available()).isEqualTo(500);
    }

    @Test
    void chargesToThePlatformWhatTheBankTookForItself() {
        long before = balances.ofPlatform(AccountPurpose.PLATFORM, CNY, LATER).minor();
        pay(1_000);
        BankLine line = out("fee-" + ids.next(), 12);
        assertThat(line.state()).isEqualTo(BankLine.State.UNMATCHED);
        assertThat(Act.fitting(line)).containsExactly(Act.CHARGE);

        approve(propose(line, Act.CHARGE, null), CHECKER);

        assertThat(find(line).state()).isEqualTo(BankLine.State.EXPLAINED);
        assertThat(balances.ofPlatform(AccountPurpose.PLATFORM, CNY, LATER).minor())
                .isEqualTo(before - 12);
    }

    @Test
    void sendsAReceiptBackWithTheNextBatch() {
        BankLine line = in("r-" + ids.next(), 700, null);

        approve(propose(line, Act.RETURN, null), CHECKER);

        assertThat(find(line).state()).isEqualTo(BankLine.State.RETURNING);
        assertThat(jdbc.queryForObject(
                        "select kind || ' ' || state || ' ' || amount_minor from deposit_payout where line_id = ?",
                        String.class,
                        line.lineId()))
                .isEqualTo(Payout.Kind.RETURN.word() + " waiting 700");
        refused(() -> receive(line.reference(), 700), PaymentRule.REFERENCE_ON_STATEMENT);
    }

    @Test
    void knowsAPayoutOfOursByItsReferenceAndAmount() {
        String exact = returned(700);
        String other = returned(800);
        assertThat(out("none-" + exact, 700).state()).isEqualTo(BankLine.State.UNMATCHED);
        sendBatch();

        BankLine paid = out(exact, 700);
        BankLine differing = out(other, 801);

        assertThat(paid.state()).isEqualTo(BankLine.State.MATCHED);
        assertThat(stateOf(exact)).isEqualTo("paid");
        assertThat(differing.state()).isEqualTo(BankLine.State.DIFFERING);
        assertThat(stateOf(other)).isEqualTo("batched");
    }

    @Test
    void hasMoneyAgainThatTheBankCouldNotSendBack() {
        BankLine line = in("r-" + ids.next(), 700, null);
        approve(propose(line, Act.RETURN, null), CHECKER);
        UUID payout = jdbc.queryForObject(
                "select payout_id from deposit_payout where line_id = ?", UUID.class, line.lineId());
        String number = as("finance", () -> payoutDesk.prepare(ids.next(), CNY));
        as("finance2", () -> {
            payoutDesk.release(number);
            return number;
        });

        as("finance", () -> {
            payoutDesk.fail(number, payout, "no such account");
            return number;
        });

        assertThat(find(line).isInSuspense()).isTrue();
        approve(propose(find(line), Act.ASSIGN, merchant), CHECKER);
        assertThat(available()).isEqualTo(700);
    }

    @Test
    void namesTheReferenceAndTheLineBehindEachMovement() {
        String told = pay(500);
        UUID payment = jdbc.queryForObject(
                "select payment_id from deposit_payment where bank_reference = ?", UUID.class, told);
        BankLine line = in("r-" + ids.next(), 700, null);
        UUID decision = propose(line, Act.ASSIGN, merchant);
        UUID nobodys = ids.next();

        var found = causes.find(List.of(payment, line.lineId(), decision, nobodys));

        assertThat(found).containsOnlyKeys(payment, line.lineId(), decision);
        assertThat(found.get(payment).path()).isNull();
        assertThat(found.get(decision).path()).endsWith("/lines/" + line.lineId());
    }

    @Test
    void takesNoMoneyForAPayoutThatNobodyReleased() {
        String reference = returned(700);

        assertThat(out(reference, 700).state()).isEqualTo(BankLine.State.DIFFERING);
        assertThat(stateOf(reference)).isEqualTo("waiting");
    }

    /** Money of nobody known that is to go back to its payer; the reference its payout bears. */
    private String returned(long fen) {
        BankLine line = in("r-" + ids.next(), fen, null);
        approve(propose(line, Act.RETURN, null), CHECKER);
        return jdbc.queryForObject(
                "select reference from deposit_payout where line_id = ?", String.class, line.lineId());
    }

    private void sendBatch() {
        String number = as("finance", () -> payoutDesk.prepare(ids.next(), CNY));
        as("finance2", () -> {
            payoutDesk.release(number);
            return number;
        });
    }

    private static <T> T as(String person, Supplier<T> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(new SignedInAs().staff(person, "ledger:read", "ledger:post", "ledger:approve"));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private String stateOf(String reference) {
        return jdbc.queryForObject("select state from deposit_payout where reference = ?", String.class, reference);
    }

    @Test
    void keepsWhatTheBankSaidWhateverSomebodyTries() {
        BankLine line = in("r-" + ids.next(), 700, null);

        assertThatThrownBy(() ->
                        jdbc.update("update deposit_bank_line set amount_minor = 1 where line_id = ?", line.lineId()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from deposit_bank_line where line_id = ?", line.lineId()))
                .isInstanceOf(DataAccessException.class);
        UUID proposal = propose(line, Act.ASSIGN, merchant);
        assertThatThrownBy(() -> jdbc.update(
                        "update deposit_bank_decision set outcome = 'approved', decided_by = proposed_by, decided_at = now()"
                                + " where decision_id = ?",
                        proposal))
                .isInstanceOf(DataAccessException.class);
    }

    private String pay(long fen) {
        String reference = "r-" + ids.next();
        receive(reference, fen);
        return reference;
    }

    private String receive(String reference, long fen) {
        return facts.inTransaction(() -> {
            PaymentAnswer answer = payments.receiveAll(List.of(new ReceivePayment(
                            ids.next(), merchant, cny(fen), reference, ReceivePayment.Source.API, AT, MAKER)))
                    .get(0);
            answer.orThrow();
            return answer instanceof PaymentAnswer.Received received && received.isNew() ? "new" : "again";
        });
    }

    private PayIn announce(long fen) {
        UUID once = ids.next();
        PayIn announced = new PayIn(once, PayInCode.of(once), merchant, cny(fen), AT, null);
        inTransaction(() -> payIns.add(announced, MAKER));
        return announced;
    }

    private BankLine in(String reference, long fen, String memo) {
        return arrive(reference, true, cny(fen), memo);
    }

    private BankLine out(String reference, long fen) {
        return arrive(reference, false, cny(fen), null);
    }

    private BankLine arrive(String reference, boolean isIn, Money amount, String memo) {
        row++;
        BankRow arrived = new BankRow(row, LocalDate.of(2026, 3, 1), reference, isIn, amount, "付款人", "6789", memo);
        inTransaction(() -> lines.add(statement, account, List.of(arrived), ids::next));
        while (reconciliation.placeSome(AT, MAKER) > 0) {
            // Until all are placed.
        }
        UUID id = jdbc.queryForObject(
                "select line_id from deposit_bank_line where account_id = ? and bank_reference = ?",
                UUID.class,
                account,
                reference);
        return lines.find(id).orElseThrow();
    }

    /** Two lines that are compared in one step. */
    private void arriveTogether(boolean isIn, String memo, Money amount, String... references) {
        List<BankRow> rows = new java.util.ArrayList<>();
        for (String reference : references) {
            row++;
            rows.add(new BankRow(row, LocalDate.of(2026, 3, 1), reference, isIn, amount, "付款人", "6789", memo));
        }
        inTransaction(() -> lines.add(statement, account, rows, ids::next));
        while (reconciliation.placeSome(AT, MAKER) > 0) {
            // Until all are placed.
        }
    }

    private String stateOfLine(String reference) {
        return jdbc.queryForObject(
                "select state from deposit_bank_line where account_id = ? and bank_reference = ?",
                String.class,
                account,
                reference);
    }

    private BankLine find(BankLine line) {
        return lines.find(line.lineId()).orElseThrow();
    }

    private UUID propose(BankLine line, Act act, String to) {
        UUID once = ids.next();
        propose(once, line, act, to);
        return once;
    }

    private void propose(UUID once, BankLine line, Act act, String to) {
        propose(once, line, act, to, MAKER);
    }

    private void propose(UUID once, BankLine line, Act act, String to, Actor by) {
        inTransaction(() -> decisions.propose(
                new LineDecisions.Propose(once, line.lineId(), act, to, "as the payer's letter says"), AT, by));
    }

    private void approve(UUID proposal, Actor by) {
        inTransaction(() -> decisions.approve(proposal, AT, by));
    }

    private void inTransaction(Runnable act) {
        transaction.executeWithoutResult(status -> act.run());
    }

    private static void refused(ThrowingCallable act, Rule rule) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                .isEqualTo(rule));
    }

    private long available() {
        return balances.of(AccountPurpose.DEPOSIT, merchant, CNY, LATER).minor();
    }

    private long suspense() {
        return balances.ofPlatform(AccountPurpose.SUSPENSE, CNY, LATER).minor();
    }
}
