package io.touchstone.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.deposit.fund.MoneyFixture;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Each list of the money pages, a row a page: nothing is left out and nothing is shown twice. */
@TouchstoneTest
class ListPagesTests {

    private static final int ROWS = 3;
    private static final String ID = "([0-9a-f-]{36})\"";
    private static final Pattern NEXT = Pattern.compile("cursor=([^&\"]+)[&\"]");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Fines fines;

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

    @BeforeEach
    void aShop() {
        clock.reset();
        facts = new DepositFacts(intake, ledger, ids, transaction);
        money = new MoneyFixture(ledger, intake, ids, jdbc, transaction);
        shop = facts.merchant(1_000_000);
    }

    @Test
    void goThroughFinesDebtsAndWhatWaitsForASecondPerson() {
        String poor = facts.merchant(0);
        for (int i = 0; i < ROWS; i++) {
            String caseNo = "W-" + i;
            transaction.executeWithoutResult(status -> fines.charge(
                    ids.next(), poor, DepositFacts.cny(100), caseNo, "fake", clock.instant(), DepositFacts.SOMEBODY));
        }
        for (String debt : texts("select debt_id::text from deposit_debt where merchant_id = ?", poor)) {
            assertThat(post(
                            "/admin/deposits/receivables/" + debt + "/write-off",
                            finance(),
                            "once",
                            once(),
                            "reason",
                            "gone"))
                    .hasStatus3xxRedirection();
        }

        walk("/admin/deposits/fines?merchant=" + poor, ">(W-\\d)<");
        walk("/admin/deposits/receivables?merchant=" + poor, "/admin/deposits/receivables/" + ID);
        walk("/admin/deposits/approvals?merchant=" + poor, "/admin/deposits/approvals/" + ID);
    }

    @Test
    void goThroughHoldsAndRefundsAndBatches() {
        for (int i = 0; i < ROWS; i++) {
            HoldView hold = facts.hold(deposits, shop, 100);
            assertThat(post(
                            "/admin/deposits/holds/" + hold.holdId() + "/release",
                            finance(),
                            "once",
                            once(),
                            "reason",
                            "settled"))
                    .hasStatus3xxRedirection();
        }
        for (int i = 0; i < ROWS; i++) {
            String refund = refund();
            assertThat(post(refund + "/approve", second(), "words", "settled")).hasStatus3xxRedirection();
            MvcTestResult batch = post("/admin/deposits/payouts", finance(), "once", once(), "currency", "CNY");
            assertThat(batch).hasStatus3xxRedirection();
            assertThat(post(batch.getResponse().getRedirectedUrl() + "/drop", finance()))
                    .hasStatus3xxRedirection();
            assertThat(post(refund + "/stop", finance(), "words", "stays")).hasStatus3xxRedirection();
        }

        walk("/admin/deposits/holds?merchant=" + shop, "/admin/deposits/holds/" + ID);
        walk("/admin/deposits/refunds?merchant=" + shop, "/admin/deposits/refunds/(DR-[0-9-]+)\"");
        walk("/admin/deposits/payouts?", "/admin/deposits/payouts/([A-Z]+-[0-9-]+)\"");
    }

    @Test
    void goThroughTermsAndTheOrdersThatAMerchantWaitsFor() {
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            orders.add(money.order(shop, "buyer-" + i));
            String term = once();
            assertThat(post(
                            "/admin/deposits/terms",
                            finance(),
                            "once",
                            term,
                            "merchant",
                            shop,
                            "trigger",
                            "risk",
                            "scope",
                            "merchant",
                            "scopeId",
                            "",
                            "caseNo",
                            "C-" + i,
                            "reason",
                            "parcels go missing"))
                    .hasStatus3xxRedirection();
            assertThat(post("/admin/deposits/approvals/" + term + "/allow", second()))
                    .hasStatus3xxRedirection();
        }
        UUID owner = accounts.open(
                        NewAccount.plain(shop.substring(0, 30), shop, "a-Long-enough-Word-17", Role.MERCHANT),
                        Actor.system("test"))
                .id();
        merchants.giveSeat(owner, shop);

        clock.advance(Duration.ofHours(1));
        jdbc.update("update trade_order set completed_at = '2026-03-01T09:30:00Z' where merchant_id = ?", shop);

        walk("/admin/deposits/terms?merchant=" + shop, "/admin/deposits/terms/" + ID);
        assertThat(walk(
                        "/portal/shops/" + shop + "/deposit/terms?",
                        ">(o-[0-9a-f-]{36})<",
                        people.merchant(owner, "deposit:own")))
                .containsExactlyInAnyOrderElementsOf(orders);
    }

    @Test
    void goThroughTheLinesOfTheBank() {
        String number =
                shop.substring(5).replace("-", "").toUpperCase(Locale.ROOT).substring(8);
        post(
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
        String account = texts("select account_id::text from deposit_bank_account where number = ?", number)
                .get(0);
        post("/admin/deposits/bank/accounts/" + account + "/confirm", second());
        StringBuilder file = new StringBuilder("value_date,bank_reference,direction,amount,currency\n");
        for (int i = 0; i < ROWS; i++) {
            file.append("2026-02-28,walk-" + number + "-" + i + ",in,1.00,CNY\n");
        }
        MvcTestResult sent = mvc.post()
                .uri("/admin/deposits/bank")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "s.csv", "text/csv", file.toString().getBytes(StandardCharsets.UTF_8)))
                .param("account", account)
                .with(authentication(finance()))
                .with(csrf())
                .exchange();
        String page = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        String statement = page.substring(page.lastIndexOf('/') + 1);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> texts("select state from deposit_bank_statement where statement_id = ?::uuid", statement)
                        .equals(List.of("done")));

        walk("/admin/deposits/bank/lines?statement=" + statement, "/admin/deposits/bank/lines/" + ID);
    }

    private String refund() {
        MvcTestResult asked = post(
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
                "true");
        assertThat(asked).hasStatus3xxRedirection();
        return Objects.requireNonNull(asked.getResponse().getRedirectedUrl());
    }

    private List<String> walk(String list, String row) {
        return walk(list, row, finance());
    }

    /** Follows the pages to the end. */
    private List<String> walk(String list, String row, Authentication who) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            String next = list + "&limit=1" + cursor;
            String body = body(next, who);
            List<String> here = new ArrayList<>();
            Matcher rows = Pattern.compile(row).matcher(body);
            while (rows.find()) {
                here.add(rows.group(1));
            }
            assertThat(here.stream().distinct()).as(next).hasSize(1);
            seen.add(here.get(0));
            cursor = NEXT.matcher(body)
                    .results()
                    .map(link -> "&cursor=" + link.group(1))
                    .filter(link -> !next.endsWith(link))
                    .findAny()
                    .orElse(null);
            assertThat(seen).as(list).hasSizeLessThanOrEqualTo(ROWS);
        }
        assertThat(seen).as(list).hasSize(ROWS).doesNotHaveDuplicates();
        return seen;
    }

    private String body(String path, Authentication who) {
        MvcTestResult page = mvc.get().uri(path).with(authentication(who)).exchange();
        assertThat(page).as(path).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String path, Authentication who, String... fields) {
        var request = mvc.post().uri(path).with(authentication(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private List<String> texts(String sql, String of) {
        return jdbc.queryForList(sql, String.class, of);
    }

    private String once() {
        return ids.next().toString();
    }

    private Authentication finance() {
        return people.staff(
                "walk-a",
                "ledger:read",
                "ledger:post",
                "ledger:approve",
                "fund:read",
                "term:read",
                "term:propose",
                "term:lift");
    }

    private Authentication second() {
        return people.staff("walk-b", "ledger:read", "ledger:post", "ledger:approve");
    }
}
