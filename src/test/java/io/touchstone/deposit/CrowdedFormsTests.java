package io.touchstone.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.deposit.fund.MoneyFixture;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
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
        ExecutorService threads = Executors.newFixedThreadPool(PARALLEL);
        Callable<MvcTestResult> send = () -> {
            var request = mvc.post().uri(path).with(authentication(who)).with(csrf());
            for (int i = 0; i < fields.length; i += 2) {
                request.param(fields[i], fields[i + 1]);
            }
            return request.exchange();
        };
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
        return people.staff("crowd-b", "ledger:read", "ledger:post", "ledger:approve");
    }
}
