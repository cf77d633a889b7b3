package io.touchstone.deposit.fund.web;

import static io.touchstone.deposit.fund.MoneyFixture.NOW;
import static io.touchstone.deposit.fund.MoneyFixture.SYSTEM;
import static io.touchstone.deposit.fund.MoneyFixture.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.deposit.Fines;
import io.touchstone.deposit.fund.MoneyFixture;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@TouchstoneTest
class FundPagesTests {

    @Autowired
    private MockMvcTester mvc;

    private MoneyFixture money;

    @Autowired
    void makeFixture(AutowireCapableBeanFactory beans) {
        money = beans.createBean(MoneyFixture.class);
    }

    @Autowired
    private Fines fines;

    @Autowired
    private Merchants merchants;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    private final SignedInAs people = new SignedInAs();

    private String shop = "";
    private String usual = "";

    @BeforeEach
    void aShopAndAFund() {
        clock.reset();
        shop = money.shop();
        usual = money.order(shop, "buyer-" + ids.next());
        money.fill(50_000_000);
    }

    @Test
    void paysUpToTheAuthorityAloneAndASecondSendingPaysNothingMore() {
        UUID once = ids.next();

        assertThat(pay(once, finance("a"), "1,000.00", null))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo("/admin/deposits/fund/payments/" + once);
        assertThat(pay(once, finance("a"), "1,000.00", null)).hasStatus3xxRedirection();

        assertThat(paid()).isEqualTo(100_000);
        assertThat(pay(once, finance("a"), "999.00", null)).hasStatus(409);
        assertThat(get("/admin/deposits/fund/payments/" + once, finance("a")))
                .hasStatusOk()
                .bodyText()
                .contains("1,000.00", "D-1")
                .doesNotContain("??");
    }

    @Test
    void asksASecondPersonAboveTheAuthority() {
        UUID once = ids.next();

        assertThat(pay(once, finance("a"), "1000.01", null)).hasStatus3xxRedirection();
        assertThat(pay(once, finance("a"), "1000.01", null)).hasStatus3xxRedirection();
        assertThat(paid()).isZero();

        String proposal = "/admin/deposits/approvals/" + once;
        assertThat(get(proposal, finance("a")))
                .hasStatusOk()
                .bodyText()
                .contains("somebody else")
                .doesNotContain("??");
        assertThat(post(proposal + "/allow", finance("a"))).hasStatus(422);
        assertThat(paid()).isZero();
        assertThat(post(proposal + "/allow", finance("b")))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo("/admin/deposits/fund/payments/" + once);
        assertThat(paid()).isEqualTo(100_001);
        assertThat(post(proposal + "/allow", finance("c"))).hasStatus(409);
        assertThat(paid()).isEqualTo(100_001);
        assertThat(get(proposal, finance("a"))).hasStatusOk().bodyText().doesNotContain("??");
    }

    @Test
    void countsPaymentsOnOneOrderTogetherWhoeverMakesThem() {
        String order = money.order(shop, "buyer-" + ids.next());
        pay(ids.next(), finance("a"), "600", order);

        assertThat(pay(ids.next(), finance("b"), "400.01", order))
                .redirectedUrl()
                .isEqualTo("/admin/deposits/fund");
        assertThat(paid()).isEqualTo(60_000);
        assertThat(pay(ids.next(), finance("b"), "400", order)).hasStatus3xxRedirection();
        assertThat(paid()).isEqualTo(100_000);
    }

    @Test
    void asksASecondPersonForWhatNamesNoOrder() {
        assertThat(pay(ids.next(), finance("a"), "5", "")).redirectedUrl().isEqualTo("/admin/deposits/fund");

        assertThat(paid()).isZero();
    }

    @Test
    void countsPaymentsToOneBuyerTogetherAcrossOrders() {
        String buyer = "buyer-" + ids.next();
        pay(ids.next(), finance("a"), "600", money.order(shop, buyer));

        assertThat(pay(ids.next(), finance("a"), "600", money.order(shop, buyer)))
                .redirectedUrl()
                .isEqualTo("/admin/deposits/fund");
        assertThat(paid()).isEqualTo(60_000);
    }

    @Test
    void leavesAProposalWaitingThatCannotBeCarriedOutAndLetsItBeRefused() {
        UUID first = ids.next();
        String order = money.order(shop, "buyer-" + ids.next());
        pay(first, finance("a"), "15000", order);
        UUID second = ids.next();
        pay(second, finance("a"), "15000", order);
        post("/admin/deposits/approvals/" + first + "/allow", finance("b"));

        String proposal = "/admin/deposits/approvals/" + second;
        assertThat(post(proposal + "/allow", finance("b"))).hasStatus(422);
        assertThat(state(second)).isEqualTo("waiting");
        assertThat(post(proposal + "/refuse", finance("b"), "note", " ")).hasStatus(422);
        assertThat(post(proposal + "/refuse", finance("a"), "note", "mine")).hasStatus(422);
        assertThat(post(proposal + "/refuse", finance("b"), "note", "paid already"))
                .hasStatus3xxRedirection();
        assertThat(state(second)).isEqualTo("refused");
        assertThat(get(proposal, finance("a"))).bodyText().contains("paid already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "1.001", "abc", "1e3", "99999999999999"})
    void keepsWhatWasTypedWhenAnAmountIsNone(String amount) {
        MvcTestResult answer = pay(ids.next(), finance("a"), amount, null);

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("error-summary", shop)
                .doesNotContain("??");
        assertThat(paid()).isZero();
    }

    @Test
    void refusesAnotherShopsOrderAndAnUnknownShop() {
        String other = money.order(money.shop(), "b");

        assertThat(pay(ids.next(), finance("a"), "5", other)).hasStatus(422);
        assertThat(post(
                        "/admin/deposits/fund/payments",
                        finance("a"),
                        form(ids.next(), "nobody", "5", null, "advance")))
                .hasStatus(404);
        assertThat(post("/admin/deposits/fund/payments", finance("a"), form(ids.next(), shop, "5", null, "fun")))
                .hasStatus(422);
    }

    @Test
    void isNotForEverybody() {
        assertThat(get("/admin/deposits/fund", staff("x"))).hasStatus(403);
        assertThat(pay(ids.next(), staff("x", "fund:read"), "5", null)).hasStatus(403);
        assertThat(post("/admin/deposits/approvals/" + ids.next() + "/allow", staff("x", "ledger:read")))
                .hasStatus(403);
        assertThat(get("/admin/deposits/receivables", staff("x"))).hasStatus(403);
        assertThat(get("/admin/deposits/approvals/" + ids.next(), finance("a"))).hasStatus(404);
        assertThat(get("/admin/deposits/fund/payments/" + ids.next(), finance("a")))
                .hasStatus(404);
    }

    @Test
    void letsAnotherDecideWhoBearsAPayment() {
        UUID once = ids.next();
        pay(once, finance("a"), "800", null);
        String page = "/admin/deposits/fund/payments/" + once;

        assertThat(post(page + "/fault", officer("a"), "fault", "merchant", "reason", "r"))
                .hasStatus(422);
        assertThat(post(page + "/fault", officer("b"), "fault", "", "reason", "r"))
                .hasStatus(422);
        assertThat(post(page + "/fault", officer("b"), "fault", "merchant", "reason", "sold a fake"))
                .hasStatus3xxRedirection();

        assertThat(money.balance(AccountPurpose.RECEIVABLE, shop)).isEqualTo(-80_000);
        assertThat(get(page, officer("b"))).bodyText().contains("sold a fake").doesNotContain("??");
        assertThat(post(page + "/fault", officer("b"), "fault", "merchant", "reason", "again"))
                .hasStatus(409);
    }

    @Test
    void fillsTheFundUpWhenASecondPersonAllowsIt() {
        UUID once = ids.next();
        long before = money.balance(AccountPurpose.FUND);

        assertThat(post(
                        "/admin/deposits/fund/fill",
                        finance("a"),
                        "once",
                        once.toString(),
                        "amount",
                        "x",
                        "reason",
                        "r"))
                .hasStatus(422);
        assertThat(post(
                        "/admin/deposits/fund/fill",
                        finance("a"),
                        "once",
                        once.toString(),
                        "amount",
                        "12.34",
                        "reason",
                        "r"))
                .hasStatus3xxRedirection();
        assertThat(money.balance(AccountPurpose.FUND)).isEqualTo(before);
        assertThat(post("/admin/deposits/approvals/" + once + "/allow", finance("b")))
                .hasStatus3xxRedirection();

        assertThat(money.balance(AccountPurpose.FUND)).isEqualTo(before + 1_234);
        assertThat(get("/admin/deposits/approvals/" + once, finance("b")))
                .hasStatusOk()
                .bodyText()
                .contains("12.34")
                .doesNotContain("??");
        assertThat(get("/admin/deposits/fund/fill", finance("a")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
    }

    @Test
    void paysADebtFromTheDepositAndWritesTheRestOff() {
        UUID debt = debt(70_000);
        String page = "/admin/deposits/receivables/" + debt;

        assertThat(post(page + "/offset", finance("a"))).hasStatus(422);
        UUID once = ids.next();
        assertThat(post(page + "/write-off", finance("a"), "once", once.toString(), "reason", ""))
                .hasStatus(422);
        assertThat(post(page + "/write-off", finance("a"), "once", once.toString(), "reason", "bankrupt"))
                .hasStatus3xxRedirection();
        assertThat(post(page + "/write-off", finance("a"), "once", once.toString(), "reason", "bankrupt"))
                .hasStatus3xxRedirection();
        assertThat(get("/admin/deposits/approvals/" + once, finance("b")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(post("/admin/deposits/approvals/" + once + "/allow", finance("b")))
                .hasStatus3xxRedirection();

        assertThat(money.owed(shop)).isZero();
        assertThat(get(page, finance("a")))
                .hasStatusOk()
                .bodyText()
                .contains("Written off")
                .doesNotContain("??");
        assertThat(post(page + "/offset", finance("a"))).hasStatus(409);
        assertThat(post(page + "/write-off", finance("a"), "once", once.toString(), "reason", "bankrupt"))
                .as("the form that did it, sent once more")
                .hasStatus3xxRedirection();
        assertThat(post(page + "/write-off", finance("a"), "once", ids.next().toString(), "reason", "again"))
                .hasStatus(409);
    }

    @Test
    void paysWithoutAnOrderOnlyWithASecondPersonAndMakesTheMerchantOweIt() {
        String once = ids.next().toString();
        assertThat(post(
                        "/admin/deposits/fund/payments",
                        finance("a"),
                        "once",
                        once,
                        "merchant",
                        shop,
                        "amount",
                        "15.00",
                        "purpose",
                        "retention",
                        "caseNo",
                        "D-77",
                        "reason",
                        "a letter"))
                .hasStatus3xxRedirection();
        assertThat(state(UUID.fromString(once))).isEqualTo("waiting");
        assertThat(get("/admin/deposits/approvals/" + once, finance("b")))
                .hasStatusOk()
                .bodyText()
                .contains("D-77")
                .doesNotContain("??");

        assertThat(post("/admin/deposits/approvals/" + once + "/allow", finance("b")))
                .hasStatus3xxRedirection();
        String page = "/admin/deposits/fund/payments/" + once;
        assertThat(get(page, finance("a"))).hasStatusOk().bodyText().doesNotContain("??");
        assertThat(post(page + "/fault", officer("o"), "fault", "merchant", "reason", "its own"))
                .hasStatus3xxRedirection();
        assertThat(money.owed(shop)).isEqualTo(1_500);
        UUID debt = jdbc.queryForObject("select debt_id from deposit_debt where merchant_id = ?", UUID.class, shop);
        assertThat(get("/admin/deposits/receivables/" + debt, finance("a")))
                .hasStatusOk()
                .bodyText()
                .contains(page)
                .doesNotContain("??");
    }

    @Test
    void givesNoOtherDebtUpByAFormThatWasSent() {
        UUID first = debt(1_000);
        String once = ids.next().toString();
        assertThat(post(
                        "/admin/deposits/receivables/" + first + "/write-off",
                        finance("a"),
                        "once",
                        once,
                        "reason",
                        "r"))
                .hasStatus3xxRedirection();
        UUID second = debt(2_000);

        assertThat(post(
                        "/admin/deposits/receivables/" + second + "/write-off",
                        finance("a"),
                        "once",
                        once,
                        "reason",
                        "r"))
                .hasStatus(409);
        assertThat(post(
                        "/admin/deposits/receivables/" + first + "/write-off",
                        finance("c"),
                        "once",
                        once,
                        "reason",
                        "r"))
                .hasStatus(409);
    }

    @Test
    void refusesAWriteOffOfMoreThanIsOwedByThen() {
        UUID debt = debt(70_000);
        UUID once = ids.next();
        post(
                "/admin/deposits/receivables/" + debt + "/write-off",
                finance("a"),
                "once",
                once.toString(),
                "reason",
                "r");
        money.pay(shop, 10_000);

        assertThat(post("/admin/deposits/approvals/" + once + "/allow", finance("b")))
                .hasStatus(422);
        assertThat(money.owed(shop)).isEqualTo(60_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/deposits/fund",
                "/admin/deposits/fund?purpose=advance&merchant=m&order=o&cursor=nonsense",
                "/admin/deposits/fund?purpose=nonsense&limit=1",
                "/admin/deposits/fund/burn.json",
                "/admin/deposits/fund/payments/new?merchant=m&order=o",
                "/admin/deposits/receivables",
                "/admin/deposits/receivables?state=open&kind=fine&merchant=m",
                "/admin/deposits/receivables?state=settled&kind=nonsense",
                "/admin/deposits/fines",
                "/admin/deposits/fines?merchant=m",
                "/admin/deposits/approvals",
                "/admin/deposits/approvals?state=waiting&kind=term&merchant=m",
                "/admin/deposits/approvals?state=refused&kind=nonsense",
                "/admin/deposits"
            })
    void showsItsPagesInBothLanguages(String path) {
        debt(500);
        pay(ids.next(), finance("a"), "5000", null);
        pay(ids.next(), finance("a"), "5", null);

        for (String language : new String[] {"en", "zh-CN"}) {
            assertThat(mvc.get()
                            .uri(path)
                            .header("Accept-Language", language)
                            .with(finance("a"))
                            .exchange())
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
    }

    @Test
    void goesThroughAListPageByPage() {
        for (int i = 0; i < 3; i++) {
            pay(ids.next(), finance("a"), "5", null);
        }

        MvcTestResult first = get("/admin/deposits/fund?limit=2&merchant=" + shop, finance("a"));
        assertThat(first).bodyText().contains("cursor=");
        String cursor = next(first);
        assertThat(get("/admin/deposits/fund?limit=2&merchant=" + shop + "&cursor=" + cursor, finance("a")))
                .bodyText()
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void showsAMerchantWhatItOwesAndNobodyElse() {
        debt(70_000);
        money.pay(shop, 10_000);
        UUID own = UUID.randomUUID();
        seat(own);
        String page = "/portal/shops/" + shop + "/deposit/debts";

        assertThat(get(page, authentication(people.merchant(own, "deposit:own"))))
                .hasStatusOk()
                .bodyText()
                .contains("600.00", "100.00", "P-1")
                .doesNotContain("??");
        assertThat(get(page, authentication(people.merchant(UUID.randomUUID(), "deposit:own"))))
                .hasStatus(404);
    }

    private void seat(UUID account) {
        merchants.giveSeat(account, shop);
    }

    private UUID debt(long minor) {
        money.run(() -> fines.charge(ids.next(), shop, money(minor), "P-1", "fake goods", NOW, SYSTEM));
        UUID debt = jdbc.queryForObject(
                "select debt_id from deposit_debt where merchant_id = ? order by opened_at desc limit 1",
                UUID.class,
                shop);
        return java.util.Objects.requireNonNull(debt);
    }

    private static String next(MvcTestResult page) {
        try {
            String body = page.getResponse().getContentAsString();
            int from = body.indexOf("cursor=") + 7;
            return body.substring(from, body.indexOf('"', from)).split("&")[0];
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String state(UUID proposal) {
        return String.valueOf(jdbc.queryForObject(
                "select state from deposit_proposal where proposal_id = ?", String.class, proposal));
    }

    private long paid() {
        Long minor = jdbc.queryForObject(
                "select coalesce(sum(amount_minor), 0) from deposit_fund_payment where merchant_id = ?",
                Long.class,
                shop);
        return minor == null ? 0 : minor;
    }

    private MvcTestResult pay(UUID once, RequestPostProcessor who, String amount, @Nullable String order) {
        return post(
                "/admin/deposits/fund/payments",
                who,
                form(once, shop, amount, order == null ? usual : order, "advance"));
    }

    private static String[] form(UUID once, String shop, String amount, @Nullable String order, String purpose) {
        return new String[] {
            "once",
            once.toString(),
            "merchant",
            shop,
            "amount",
            amount,
            "order",
            order == null ? "" : order,
            "purpose",
            purpose,
            "caseNo",
            "D-1",
            "reason",
            "broken"
        };
    }

    private MvcTestResult get(String path, RequestPostProcessor who) {
        return mvc.get().uri(path).with(who).exchange();
    }

    private MvcTestResult post(String path, RequestPostProcessor who, String... form) {
        var request = mvc.post().uri(path).with(who).with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private RequestPostProcessor finance(String name) {
        return staff(name, "ledger:read", "ledger:post", "ledger:approve", "fund:read", "fund:pay", "export:run");
    }

    private RequestPostProcessor officer(String name) {
        return staff(name, "ledger:read", "fund:read", "fund:decide-fault");
    }

    private RequestPostProcessor staff(String name, String... abilities) {
        return authentication(people.staff(name, abilities));
    }
}
