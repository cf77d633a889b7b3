package io.touchstone.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.deposit.fund.MoneyFixture;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.payment.Payments;
import io.touchstone.deposit.payment.ReceivePayment;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Each form that moves money, or asks for it, sent fifty times at the same moment: one effect, and nobody is told of a fault. */
@TouchstoneTest
class CrowdedFormsTests {

    private static final int PARALLEL = 50;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Fines fines;

    @Autowired
    private Payments payments;

    @Autowired
    private Intake intake;

    @Autowired
    private Ids ids;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Merchants merchants;

    @Autowired
    private TestClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private final SignedInAs people = new SignedInAs();
    private MoneyFixture money;
    private DepositFacts facts;
    private String shop = "";
    private UUID owner = new UUID(0, 0);

    @BeforeEach
    void aShopThatLodgedAndAFullFund() {
        clock.reset();
        facts = new DepositFacts(intake, ledger, ids, transaction);
        money = new MoneyFixture(ledger, intake, ids, jdbc, transaction);
        money.fill(50_000_000);
        shop = facts.merchant(1_000_000);
        owner = accounts.open(
                        NewAccount.plain(shop.substring(0, 30), shop, "a-Long-enough-Word-17", Role.MERCHANT),
                        Actor.system("test"))
                .id();
        merchants.giveSeat(owner, shop);
    }

    @Test
    void freezeOnceAndPayOutOnceAndLetGoOnce() throws Exception {
        String holds = "/admin/deposits/holds";
        String hold = once();
        String[] form = {
            "once", hold, "merchant", shop, "amount", "100.00", "currency", "CNY", "caseNo", "D-1", "reason", "a claim"
        };
        assertThat(statuses(sent(holds, finance(), form))).containsOnlyKeys(302);
        assertThat(deposit().frozen()).isEqualTo(DepositFacts.cny(10_000));

        String[] capture = {"once", once(), "amount", "30.00", "to", "consumer", "reason", "decided"};
        assertThat(statuses(sent(holds + "/" + hold + "/capture", finance(), capture)))
                .containsOnlyKeys(302);
        assertThat(deposit().balance()).isEqualTo(DepositFacts.cny(997_000));

        String[] release = {"once", once(), "reason", "settled"};
        assertThat(statuses(sent(holds + "/" + hold + "/release", finance(), release)))
                .containsOnlyKeys(302);
        assertThat(deposit().frozen()).isEqualTo(DepositFacts.cny(0));
        assertThat(deposit().available()).isEqualTo(DepositFacts.cny(997_000));
        assertThat(count("deposit_hold_act a join deposit_hold h using (hold_id) where h.merchant_id = ?"))
                .isEqualTo(2);
    }

    @Test
    void payTheConsumerFromTheFundOnceAndAskOnceToFillIt() throws Exception {
        long before = money.balance(AccountPurpose.CONSUMER);
        String order = money.order(shop, "buyer-" + ids.next());
        String payment = once();
        String[] form = {
            "once",
            payment,
            "merchant",
            shop,
            "amount",
            "1,000.00",
            "order",
            order,
            "purpose",
            "advance",
            "caseNo",
            "D-1",
            "reason",
            "broken"
        };
        assertThat(statuses(sent("/admin/deposits/fund/payments", finance(), form)))
                .containsOnlyKeys(302);
        assertThat(money.balance(AccountPurpose.CONSUMER) - before).isEqualTo(100_000);

        String fill = once();
        assertThat(statuses(
                        sent("/admin/deposits/fund/fill", finance(), "once", fill, "amount", "12.34", "reason", "low")))
                .containsOnlyKeys(302);
        long filled = money.balance(AccountPurpose.FUND);
        var answers = statuses(sent("/admin/deposits/approvals/" + fill + "/allow", second()));
        assertThat(money.balance(AccountPurpose.FUND) - filled).isEqualTo(1_234);
        assertThat(answers).containsEntry(302, 1).hasSizeLessThanOrEqualTo(2);
        answers.remove(302);
        assertThat(answers.keySet()).isSubsetOf(409);
    }

    @Test
    void askForARefundOnceAndApproveItOnceAndPutItIntoOneBatch() throws Exception {
        String own = "/portal/shops/" + shop + "/deposit/refund";
        String[] form = {
            "once", once(),
            "amount", "800.00",
            "reason", "we close the shop",
            "payeeName", "张三",
            "bankName", "Bank of Tests",
            "accountNumber", "6222 0000 1234 6789",
            "leftServices", "true"
        };
        assertThat(statuses(sent(own, people.merchant(owner, "deposit:own"), form)))
                .containsOnlyKeys(302);
        assertThat(count("deposit_refund where merchant_id = ?")).isEqualTo(1);
        String number =
                jdbc.queryForObject("select number from deposit_refund where merchant_id = ?", String.class, shop);

        var approvals = statuses(sent("/admin/deposits/refunds/" + number + "/approve", second(), "words", "settled"));
        assertThat(approvals).containsEntry(302, 1).containsEntry(409, PARALLEL - 1);
        assertThat(deposit().balance()).isEqualTo(DepositFacts.cny(920_000));

        List<MvcTestResult> batches = sent("/admin/deposits/payouts", finance(), "once", once(), "currency", "CNY");
        assertThat(statuses(batches)).containsOnlyKeys(302);
        assertThat(batches.stream()
                        .map(answer -> answer.getResponse().getRedirectedUrl())
                        .distinct())
                .hasSize(1);
        String batch = Objects.requireNonNull(batches.get(0).getResponse().getRedirectedUrl());
        var releases = statuses(sent(batch + "/release", second()));
        assertThat(releases).containsEntry(302, 1).containsEntry(409, PARALLEL - 1);
        assertThat(count("deposit_payout o join deposit_refund r using (refund_id) where r.merchant_id = ?"))
                .isEqualTo(1);
    }

    @Test
    void announceAPaymentOnceAndAskForATermOnce() throws Exception {
        assertThat(statuses(sent(
                        "/portal/shops/" + shop + "/deposit/pay-in",
                        people.merchant(owner, "deposit:own"),
                        "once",
                        once(),
                        "amount",
                        "10,000.00")))
                .containsOnlyKeys(302);
        assertThat(count("deposit_pay_in where merchant_id = ?")).isEqualTo(1);

        String term = once();
        String[] form = {
            "once", term,
            "merchant", shop,
            "trigger", "risk",
            "scope", "merchant",
            "scopeId", "",
            "caseNo", "C-9",
            "reason", "parcels go missing"
        };
        assertThat(statuses(sent("/admin/deposits/terms", finance(), form))).containsOnlyKeys(302);
        var allowed = statuses(sent("/admin/deposits/approvals/" + term + "/allow", second()));
        assertThat(allowed).containsEntry(302, 1);
        assertThat(count("deposit_term where merchant_id = ?")).isEqualTo(1);
        String lift = "/admin/deposits/terms/" + term + "/lift";
        var lifted = statuses(sent(lift, finance(), "reason", "they were found"));
        assertThat(lifted).containsEntry(302, 1).containsEntry(409, PARALLEL - 1);
    }

    @Test
    void takeATariffDownOnceAndEnterItOnce() throws Exception {
        new FactFiles(intake).send("categories", "category_code,parent_code,name_zh", "crowd-tea,,茶", "crowd-toys,,玩具");
        String tariff = once();
        String draft = samePlace(sent(
                "/admin/deposits/requirements",
                standards(),
                "once",
                tariff,
                "categories",
                "crowd-tea 800.00",
                "effectiveAt",
                "2026-03-01T18:00",
                "source",
                "Decision 7"));
        assertThat(draft).endsWith("/" + tariff);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(page(draft, standards())).contains("data-test=\"enter\""));
        once(draft + "/enter", standards());
        assertThat(versions("deposit.tariff")).isEqualTo(1);

        String other = samePlace(sent(
                "/admin/settings/deposit.refund/drafts",
                standards(),
                "once",
                once(),
                "protectionDays",
                "15",
                "complaintDays",
                "90",
                "exitMonths",
                "3",
                "categories/0/code",
                "crowd-toys",
                "categories/0/days",
                "45",
                "effectiveAt",
                "2026-03-01T18:00",
                "source",
                "Decision 8"));
        page(other, standards());
        once(other + "/enter", standards());
        assertThat(versions("deposit.refund")).isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from rulebook_draft where source like 'Decision _'", Long.class))
                .isEqualTo(2);
    }

    @Test
    void enterABankAccountOnceAndTakeItsStatementOnceAndDecideEachLineOnce() throws Exception {
        Bank bank = aBankAccountInUse();
        String told = "told-" + ids.next();
        String kept = "kept-" + ids.next();
        lodged(told, 50_000);
        lodged(kept, 50_000);
        String row = "2026-02-28,%s,%s,%s,CNY,,,\n";
        String statement = bank.take(row.formatted("mine-" + shop.substring(5, 30), "in", "700.00")
                + row.formatted("theirs-" + shop.substring(5, 30), "in", "800.00")
                + row.formatted("fee-" + shop.substring(5, 30), "out", "12.00")
                + row.formatted(told, "in", "50.00")
                + row.formatted(kept, "in", "60.00"));
        Map<String, UUID> lines = bank.lines(statement);
        assertThat(lines).hasSize(5);

        // What each act moves on the shop's deposit, the unknown receipts, the platform's own money and what the bank
        // has.
        decideOnce("assign", lines.get("mine-" + shop.substring(5, 30)), 70_000, -70_000, 0, 0);
        UUID theirs = lines.get("theirs-" + shop.substring(5, 30));
        decideOnce("return", theirs, 0, 0, 0, 0);
        assertThat(jdbc.queryForObject(
                        "select count(*) from deposit_payout where line_id = ? and amount_minor = 80000",
                        Long.class,
                        theirs))
                .isEqualTo(1);
        decideOnce("charge", lines.get("fee-" + shop.substring(5, 30)), 0, 0, -1_200, -1_200);
        decideOnce("reverse", lines.get(told), -50_000, 5_000, 0, -45_000);
        decideOnce("keep", lines.get(kept), 0, 0, 0, 0);

        once("/admin/deposits/bank/accounts/" + bank.id() + "/close", second());
    }

    @Test
    void rejectAProposalForABankLineOnce() throws Exception {
        Bank bank = aBankAccountInUse();
        String reference = "nobody-" + shop.substring(5, 30);
        UUID line = bank.lines(bank.take("2026-02-28," + reference + ",in,9.00,CNY,,,\n"))
                .get(reference);
        String path = "/admin/deposits/bank/lines/" + line + "/proposals";
        String proposal = once();

        samePlace(sent(path, finance(), "once", proposal, "act", "return", "reason", "unknown"));
        once(path + "/" + proposal + "/reject", second());

        assertThat(jdbc.queryForObject("select count(*) from deposit_payout where line_id = ?", Long.class, line))
                .isZero();
        assertThat(sent(path, finance(), "once", proposal, "act", "assign", "merchant", shop, "reason", "mine"))
                .as("the id of one proposal sent with another")
                .allSatisfy(answer -> assertThat(answer).hasStatus(409));
    }

    @Test
    void payADebtFromTheDepositOnceAndGiveItUpOnce() throws Exception {
        transaction.executeWithoutResult(status -> fines.charge(
                ids.next(),
                shop,
                DepositFacts.cny(1_200_000),
                "P-1",
                "fake goods",
                clock.instant(),
                DepositFacts.SOMEBODY));
        UUID debt = jdbc.queryForObject("select debt_id from deposit_debt where merchant_id = ?", UUID.class, shop);
        moneyThatNobodyHeardOf(150_000);
        String page = "/admin/deposits/receivables/" + debt;

        assertThat(statuses(sent(page + "/offset", finance())))
                .containsEntry(302, 1)
                .containsEntry(422, PARALLEL - 1);
        assertThat(money.owed(shop)).isEqualTo(50_000);
        assertThat(money.balance(AccountPurpose.RECEIVABLE, shop)).isEqualTo(-50_000);
        assertThat(deposit().balance()).isEqualTo(DepositFacts.cny(0));

        String first = once();
        String second = once();
        long platform = money.balance(AccountPurpose.PLATFORM);
        for (String form : List.of(first, second)) {
            assertThat(samePlace(sent(page + "/write-off", finance(), "once", form, "reason", "bankrupt")))
                    .endsWith("/approvals/" + form);
        }
        once("/admin/deposits/approvals/" + first + "/allow", second());
        assertThat(money.owed(shop)).isZero();
        assertThat(money.balance(AccountPurpose.RECEIVABLE, shop)).isZero();
        assertThat(money.balance(AccountPurpose.PLATFORM)).isEqualTo(platform - 50_000);
        assertThat(statuses(sent("/admin/deposits/approvals/" + second + "/allow", second())))
                .containsOnlyKeys(422);
        once("/admin/deposits/approvals/" + second + "/refuse", second(), "note", "given up already");
    }

    @Test
    void payADebtWholeOnceWhoeverElseAsks() throws Exception {
        transaction.executeWithoutResult(status -> fines.charge(
                ids.next(),
                shop,
                DepositFacts.cny(1_200_000),
                "P-2",
                "fake goods",
                clock.instant(),
                DepositFacts.SOMEBODY));
        UUID debt = jdbc.queryForObject("select debt_id from deposit_debt where merchant_id = ?", UUID.class, shop);
        moneyThatNobodyHeardOf(300_000);

        once("/admin/deposits/receivables/" + debt + "/offset", finance());

        assertThat(deposit().balance()).isEqualTo(DepositFacts.cny(100_000));
        assertThat(count("deposit_debt_step s join deposit_debt d using (debt_id) where d.merchant_id = ?"))
                .isEqualTo(1);
    }

    @Test
    void endEachRefundAndBatchOnceAndDecideAFaultOnce() throws Exception {
        String refused = refund();
        once(refused + "/reject", second(), "words", "not yet");
        String taken = refund();
        once(taken + "/withdraw", finance());
        String stopped = refund();
        once(stopped + "/approve", second(), "words", "settled");
        String batch = samePlace(sent("/admin/deposits/payouts", finance(), "once", once(), "currency", "CNY"));
        once(batch + "/drop", finance());
        once(stopped + "/stop", finance(), "words", "the shop stays");
        assertThat(deposit().balance()).isEqualTo(DepositFacts.cny(1_000_000));

        String failed = refund();
        once(failed + "/approve", second(), "words", "settled");
        String sent = samePlace(sent("/admin/deposits/payouts", finance(), "once", once(), "currency", "CNY"));
        once(sent + "/release", second());
        UUID payout = jdbc.queryForObject(
                "select payout_id from deposit_payout o join deposit_refund r using (refund_id) where r.number = ?",
                UUID.class,
                failed.substring(failed.lastIndexOf('/') + 1));
        once(sent + "/items/" + payout + "/fail", finance(), "reason", "no such account");
        assertThat(deposit().balance()).isEqualTo(DepositFacts.cny(1_000_000));

        String payment = once();
        samePlace(sent(
                "/admin/deposits/fund/payments",
                finance(),
                "once",
                payment,
                "merchant",
                shop,
                "amount",
                "900.00",
                "order",
                money.order(shop, "buyer-" + ids.next()),
                "purpose",
                "advance",
                "caseNo",
                "D-2",
                "reason",
                "broken"));
        once("/admin/deposits/fund/payments/" + payment + "/fault", second(), "fault", "merchant", "reason", "its own");
        assertThat(deposit().balance()).isEqualTo(DepositFacts.cny(910_000));
    }

    /** Proposed fifty times and approved fifty times, after which the books have moved once. */
    private void decideOnce(String act, @Nullable UUID line, long deposit, long suspense, long platform, long bank)
            throws Exception {
        List<Long> before = balances();
        String proposal = once();
        String path = "/admin/deposits/bank/lines/" + line + "/proposals";
        samePlace(sent(
                path,
                finance(),
                "once",
                proposal,
                "act",
                act,
                "merchant",
                act.equals("assign") ? shop : "",
                "reason",
                "as the letter says"));
        assertThat(jdbc.queryForObject(
                        "select count(*) from deposit_bank_decision where line_id = ?", Long.class, line))
                .isEqualTo(1);
        assertThat(balances()).isEqualTo(before);
        once(path + "/" + proposal + "/approve", second());
        List<Long> moved = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            moved.add(balances().get(i) - before.get(i));
        }
        assertThat(moved).as(act).containsExactly(deposit, suspense, platform, bank);
    }

    private List<Long> balances() {
        return List.of(
                money.balance(AccountPurpose.DEPOSIT, shop),
                money.balance(AccountPurpose.SUSPENSE),
                money.balance(AccountPurpose.PLATFORM),
                -money.balance(AccountPurpose.BANK));
    }

    /** An account of the platform's, entered, confirmed and known once each. */
    private Bank aBankAccountInUse() throws Exception {
        String number =
                shop.substring(5).replace("-", "").toUpperCase(Locale.ROOT).substring(8);
        once(
                "/admin/deposits/bank/accounts",
                finance(),
                "holder",
                "Platform",
                "bankName",
                "Bank of Tests",
                "number",
                number,
                "currency",
                "CNY");
        UUID account =
                jdbc.queryForObject("select account_id from deposit_bank_account where number = ?", UUID.class, number);
        once("/admin/deposits/bank/accounts/" + account + "/confirm", second());
        return new Bank(Objects.requireNonNull(account));
    }

    /** What the bank says of one account. */
    private final class Bank {

        private final UUID id;

        private Bank(UUID id) {
            this.id = id;
        }

        UUID id() {
            return id;
        }

        /** Sends a file fifty times; it is taken in once. */
        String take(String rows) throws Exception {
            byte[] file = ("value_date,bank_reference,direction,amount,currency,payer_name,payer_account_tail,memo\n"
                            + rows)
                    .getBytes(StandardCharsets.UTF_8);
            String page = samePlace(atOnce(() -> mvc.post()
                    .uri("/admin/deposits/bank")
                    .multipart()
                    .file(new MockMultipartFile("file", "s.csv", "text/csv", file))
                    .param("account", id.toString())
                    .with(authentication(finance()))
                    .with(csrf())
                    .exchange()));
            UUID statement = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
            await().atMost(Duration.ofSeconds(60)).until(() -> jdbc.queryForObject(
                            "select state from deposit_bank_statement where statement_id = ?", String.class, statement)
                    .equals("done"));
            return statement.toString();
        }

        Map<String, UUID> lines(String statement) {
            Map<String, UUID> lines = new HashMap<>();
            jdbc.query(
                    "select bank_reference, line_id from deposit_bank_line where statement_id = ?::uuid",
                    row -> {
                        lines.put(row.getString(1), row.getObject(2, UUID.class));
                    },
                    statement);
            return lines;
        }
    }

    private void lodged(String reference, long minor) {
        transaction.executeWithoutResult(status -> payments.receive(new ReceivePayment(
                ids.next(),
                shop,
                DepositFacts.cny(minor),
                reference,
                ReceivePayment.Source.API,
                clock.instant(),
                DepositFacts.SOMEBODY)));
    }

    /** Moved by the database's own function, so that nothing pays the debts of it by itself. */
    private void moneyThatNobodyHeardOf(long minor) {
        assertThat(jdbc.queryForObject(
                        "select deposit_move('payment', ?, 'CNY', ?, b.account_id, d.account_id, ?) from deposit_account b,"
                                + " deposit_account d where b.purpose = 'bank' and b.currency = 'CNY' and d.purpose ="
                                + " 'deposit' and d.merchant_id = ?",
                        Long.class,
                        ids.next(),
                        Timestamp.from(clock.instant()),
                        minor,
                        shop))
                .isNotNull();
    }

    /** A refund that staff asks for; the page on which it is decided. */
    private String refund() throws Exception {
        return samePlace(sent(
                "/admin/deposits/refunds",
                finance(),
                "once",
                once(),
                "merchant",
                shop,
                "amount",
                "100.00",
                "reason",
                "they close",
                "payeeName",
                "张三",
                "bankName",
                "Bank of Tests",
                "accountNumber",
                "6222 0000 1234 6789",
                "leftServices",
                "true"));
    }

    /** One is done and all others are told that it is. */
    private void once(String path, Authentication who, String... fields) throws Exception {
        assertThat(statuses(sent(path, who, fields)))
                .as(path)
                .containsExactlyInAnyOrderEntriesOf(Map.of(302, 1, 409, PARALLEL - 1));
    }

    /** All are led to the one thing that was made. */
    private static String samePlace(List<MvcTestResult> answers) {
        assertThat(statuses(answers)).containsOnlyKeys(302);
        assertThat(answers)
                .extracting(answer -> answer.getResponse().getRedirectedUrl())
                .containsOnly(answers.get(0).getResponse().getRedirectedUrl());
        return Objects.requireNonNull(answers.get(0).getResponse().getRedirectedUrl());
    }

    private String page(String path, Authentication who) throws Exception {
        return mvc.get()
                .uri(path)
                .with(authentication(who))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private long versions(String setting) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from rulebook_setting where name = ?", Long.class, setting));
    }

    private String once() {
        return ids.next().toString();
    }

    private DepositView deposit() {
        return deposits.of(shop, DepositFacts.CNY, clock.instant());
    }

    private long count(String of) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + of, Long.class, shop));
    }

    private static TreeMap<Integer, Integer> statuses(List<MvcTestResult> answers) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        answers.forEach(answer -> counts.merge(answer.getResponse().getStatus(), 1, Integer::sum));
        return counts;
    }

    private List<MvcTestResult> sent(String path, Authentication who, String... fields) throws Exception {
        return atOnce(() -> {
            var request = mvc.post().uri(path).with(authentication(who)).with(csrf());
            for (int i = 0; i < fields.length; i += 2) {
                request.param(fields[i], fields[i + 1]);
            }
            return request.exchange();
        });
    }

    private static List<MvcTestResult> atOnce(Callable<MvcTestResult> send) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PARALLEL);
        try {
            List<MvcTestResult> answers = new ArrayList<>();
            for (Future<MvcTestResult> answer : threads.invokeAll(Collections.nCopies(PARALLEL, send))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private Authentication finance() {
        return people.staff(
                "crowd-a",
                "ledger:read",
                "ledger:post",
                "ledger:approve",
                "fund:read",
                "fund:pay",
                "term:propose",
                "term:lift");
    }

    private Authentication second() {
        return people.staff(
                "crowd-b", "ledger:read", "ledger:post", "ledger:approve", "fund:read", "fund:decide-fault");
    }

    private Authentication standards() {
        return people.staff("crowd-c", "tariff:read", "tariff:edit", "settings:read", "settings:edit");
    }
}
