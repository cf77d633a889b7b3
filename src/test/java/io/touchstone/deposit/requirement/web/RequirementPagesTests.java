package io.touchstone.deposit.requirement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@TouchstoneTest
class RequirementPagesTests {

    private static final String LIST = "/admin/deposits/shortfalls";
    private static final String TARIFF = "/admin/deposits/requirements";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Merchants merchants;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Intake intake;

    @Autowired
    private Ids ids;

    @Autowired
    private TestClock clock;

    private final SignedInAs people = new SignedInAs();
    private FactFiles files = new FactFiles(null);
    private String shop = "";
    private UUID owner = new UUID(0, 0);

    @BeforeEach
    void aShopThatOwesItsDeposit() {
        files = new FactFiles(intake);
        files.send(
                "categories",
                "category_code,parent_code,name_zh,name_en,deposit_minor",
                "phones,,手机,Phones,500000",
                "cases,phones,手机壳,Phone cases,",
                "tea,,茶,Tea,100000");
        shop = "pages-" + ids.next();
        files.market(shop);
        owner = accounts.open(
                        NewAccount.plain(shop.substring(0, 30), shop, "a-Long-enough-Word-17", Role.MERCHANT),
                        Actor.system("test"))
                .id();
        merchants.giveSeat(owner, shop);
        files.send(
                "products",
                "product_id,merchant_id,category_code,title",
                "c-" + shop + "," + shop + ",cases,A case",
                "t-" + shop + "," + shop + ",tea,Some tea");
    }

    @Test
    void listsWhoIsCalledToTopUp() {
        assertThat(get(LIST + "?merchant=" + shop, finance()))
                .hasStatusOk()
                .bodyText()
                .contains("Shop of " + shop, caseNo(), "CNY\u00a05,000.00", "Open")
                .doesNotContain("??");
        for (String view : new String[] {"open", "due", "proposed", "paid", "lapsed", "closed", "all", "nonsense"}) {
            assertThat(get(LIST + "?view=" + view + "&cursor=nonsense&limit=1", finance()))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
        assertThat(get(LIST + "?view=paid&merchant=" + shop, finance()))
                .bodyText()
                .contains("No call to top up")
                .doesNotContain(caseNo());
    }

    @Test
    void goesThroughTheCategoriesPageByPageAndTakesABlankFilterForNone() {
        MvcTestResult first = get(TARIFF + "?limit=1", finance());
        String next = between(body(first), "cursor=", "\"");

        assertThat(get(TARIFF + "?limit=1&cursor=" + next, finance())).hasStatusOk();
        assertThat(body(get(TARIFF + "?limit=1&cursor=" + next, finance()))).isNotEqualTo(body(first));
        assertThat(get(LIST + "?merchant= ", finance())).bodyText().contains(caseNo());
        assertThat(get("/admin/deposits/approvals?merchant= ", finance())).hasStatusOk();
    }

    @Test
    void goesThroughTheListPageByPage() {
        files.market("other-" + shop);
        files.send(
                "products",
                "product_id,merchant_id,category_code,title",
                "o-" + shop + ",other-" + shop + ",tea,Some tea");

        MvcTestResult first = get(LIST + "?limit=1", finance());

        assertThat(first).bodyText().contains("cursor=");
        String next = between(body(first), "cursor=", "\"");
        assertThat(get(LIST + "?limit=1&cursor=" + next, finance())).hasStatusOk();
    }

    @Test
    void showsANoticeWithItsMeasuresAndWhatHappened() {
        assertThat(get(LIST + "/" + notice(), finance()))
                .hasStatusOk()
                .bodyText()
                .contains("Shop shielded", "Called to top up", "Top-up rule, version 1")
                .doesNotContain("??", "Give more time");
        assertThat(get(LIST + "/" + UUID.randomUUID(), finance())).hasStatus(404);
    }

    @Test
    void givesMoreTimeOnceForADoubleSubmit() {
        String path = LIST + "/" + notice() + "/extend";

        assertThat(post(path, approver(), "version", "0", "days", "5", "reason", "holiday"))
                .hasStatus3xxRedirection();
        assertThat(post(path, approver(), "version", "0", "days", "5", "reason", "holiday"))
                .hasStatus(409);

        assertThat(get(LIST + "/" + notice(), approver())).bodyText().contains("5 days", "holiday", "More time given");
        assertThat(jdbc.queryForObject(
                        "select count(*) from deposit_shortfall_entry where shortfall_id = ? and kind = 'extended'",
                        Integer.class,
                        notice()))
                .isOne();
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        MvcTestResult refused = post(
                LIST + "/" + notice() + "/extend", approver(), "version", "0", "days", "many", "reason", "because");

        assertThat(refused).hasStatus(422).bodyText().contains("whole number of days", "because", "value=\"many\"");
        assertThat(post(LIST + "/" + notice() + "/extend", approver(), "version", "0", "days", "31", "reason", "x"))
                .hasStatus(422);
        assertThat(post(LIST + "/" + notice() + "/extend", approver(), "version", "0", "days", "3", "reason", " "))
                .hasStatus(422);
    }

    @Test
    void leavesDecisionsToTheApprover() {
        assertThat(post(LIST + "/" + notice() + "/extend", finance(), "version", "0", "days", "5", "reason", "x"))
                .hasStatus(403);
        assertThat(post(
                        LIST + "/" + notice() + "/decision",
                        finance(),
                        "version",
                        "0",
                        "decision",
                        "suspend",
                        "grounds",
                        "x"))
                .hasStatus(403);
        assertThat(get(LIST, reader())).hasStatus(403);
        assertThat(get(TARIFF, reader())).hasStatus(403);
        assertThat(get(TARIFF + "/new", finance())).hasStatus(403);
    }

    @Test
    void suspendsAShopByAPersonAndReleasesItOncePaid() {
        jdbc.update("update deposit_shortfall set proposal = 'pending', version = 1 where shortfall_id = ?", notice());
        String path = LIST + "/" + notice();
        assertThat(get(path, approver())).bodyText().contains("Suspend the shop?");

        assertThat(post(path + "/decision", approver(), "version", "1", "decision", "suspend", "grounds", ""))
                .hasStatus(422);
        assertThat(post(path + "/decision", approver(), "version", "1", "decision", "suspend", "grounds", "no answer"))
                .hasStatus3xxRedirection();
        assertThat(merchants.stateAt(shop, clock.instant()).name()).isEqualTo("SUSPENDED");
        assertThat(post(path + "/decision", approver(), "version", "2", "decision", "dismiss", "grounds", "x"))
                .hasStatus(409);

        files.send("categories", "category_code,parent_code,name_zh,name_en,deposit_minor", "phones,,手机,Phones,0");
        files.send("categories", "category_code,parent_code,name_zh,name_en,deposit_minor", "tea,,茶,Tea,0");
        assertThat(get(path, approver())).bodyText().contains("Less is required");
        assertThat(merchants.stateAt(shop, clock.instant()).name()).isEqualTo("ACTIVE");
    }

    @Test
    void leavesAShopOpenThatAPersonDoesNotWantToSuspend() {
        jdbc.update("update deposit_shortfall set proposal = 'pending', version = 1 where shortfall_id = ?", notice());
        String path = LIST + "/" + notice();

        assertThat(post(
                        path + "/decision",
                        approver(),
                        "version",
                        "1",
                        "decision",
                        "dismiss",
                        "grounds",
                        "pays tomorrow"))
                .hasStatus3xxRedirection();

        assertThat(merchants.stateAt(shop, clock.instant()).name()).isEqualTo("ACTIVE");
        assertThat(get(path, approver())).bodyText().contains("pays tomorrow").doesNotContain("Suspend the shop?");
    }

    @Test
    void tellsAMerchantHowTheAmountComesAbout() {
        assertThat(get("/portal/shops/" + shop + "/deposit/required", merchant(owner)))
                .hasStatusOk()
                .bodyText()
                .contains("Live listings in Phone cases, at the amount of Phones", "Live listings in Tea")
                .contains("Yes, the highest", "No, covered by the highest", caseNo())
                .doesNotContain("??");
        assertThat(mvc.get()
                        .uri("/portal/shops/" + shop + "/deposit/required")
                        .with(merchant(owner))
                        .header("Accept-Language", "zh-CN")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("按“手机”的金额")
                .doesNotContain("??");
    }

    @Test
    void knowsNoOtherShopThanOnesOwn() {
        UUID stranger = accounts.open(
                        NewAccount.plain(
                                "stranger-" + shop.substring(20, 30), "s", "a-Long-enough-Word-17", Role.MERCHANT),
                        Actor.system("test"))
                .id();

        assertThat(get("/portal/shops/" + shop + "/deposit/required", merchant(stranger)))
                .hasStatus(404);
    }

    @Test
    void draftsAnotherTariffAndShowsItsEffectBeforeItIsEntered() {
        assertThat(get(TARIFF, standards()))
                .hasStatusOk()
                .bodyText()
                .contains("Tariff in force: version", "Phones")
                .doesNotContain("??");
        assertThat(get(TARIFF + "/new", standards())).hasStatusOk().bodyText().doesNotContain("??");

        MvcTestResult drafted = post(
                TARIFF,
                standards(),
                "once",
                once(),
                "shopTypes",
                "flagship 50000",
                "categories",
                "cases 2000.50\n tea 800.00 CNY ",
                "effectiveAt",
                "2026-03-01T18:00",
                "source",
                "Decision 7");
        assertThat(drafted).hasStatus3xxRedirection();
        String draft = String.valueOf(drafted.getResponse().getRedirectedUrl());
        String id = draft.substring(draft.lastIndexOf('/') + 1);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(get(draft, standards())).bodyText().contains("impacts/" + id));
        assertThat(get(TARIFF + "/impacts/" + id, standards()))
                .hasStatusOk()
                .bodyText()
                .contains("Shop of " + shop, "CNY\u00a05,000.00", "CNY\u00a02,000.50")
                .doesNotContain("??");
        assertThat(post("/admin/settings/drafts/" + id + "/enter", standards())).hasStatus3xxRedirection();
        assertThat(get(TARIFF, standards())).bodyText().contains("Version 2", "2,000.50", "50,000.00", "<ins");
        assertThat(get("/admin/settings/deposit.tariff", standards()))
                .hasStatusOk()
                .bodyText()
                .contains("/admin/deposits/requirements/new")
                .doesNotContain("??");
        assertThat(post(
                        TARIFF,
                        standards(),
                        "once",
                        once(),
                        "shopTypes",
                        "flagship 50000.00 CNY",
                        "categories",
                        "cases 2000.50 CNY\ntea 800.00 CNY",
                        "effectiveAt",
                        "2026-03-01T18:00",
                        "source",
                        "Decision 7"))
                .hasStatus(422);
    }

    @Test
    void refusesATariffThatCannotBeRead() {
        MvcTestResult refused = post(
                TARIFF,
                standards(),
                "once",
                once(),
                "shopTypes",
                "royal 50000",
                "categories",
                "phones much\nphones 1\nphones 2\nnowhere 1\ntea 1.234\ntea 1 XYZ",
                "effectiveAt",
                "2020-01-01T00:00",
                "source",
                "");

        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("cannot be read: phones much", "cannot be read: tea 1.234", "cannot be read: tea 1 XYZ")
                .contains("twice: phones", "no such shop type: royal", "not in the past", "Say who decided it")
                .contains("royal 50000");
        assertThat(post(
                        TARIFF,
                        standards(),
                        "once",
                        once(),
                        "categories",
                        "nowhere 1",
                        "effectiveAt",
                        "2026-03-01T18:00",
                        "source",
                        "Decision 7"))
                .hasStatus(422)
                .bodyText()
                .contains("no such category: nowhere");
        for (String once : new String[] {"", "nonsense"}) {
            assertThat(post(
                            TARIFF,
                            standards(),
                            "once",
                            once,
                            "categories",
                            "tea 1",
                            "effectiveAt",
                            "2026-03-01T18:00",
                            "source",
                            "Decision 7"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("out of date", "tea 1");
        }
        assertThat(get(TARIFF + "/impacts/" + UUID.randomUUID(), finance())).hasStatus(404);
    }

    @Test
    void exportsTheListAsItIsFiltered() {
        assertThat(post("/admin/exports/shortfalls/csv", exporter(), "view", "open", "merchant", shop))
                .hasStatusOk()
                .bodyText()
                .contains(caseNo(), "500000");
        assertThat(post("/admin/exports/shortfalls/csv", exporter(), "view", "due", "merchant", shop))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(caseNo());
    }

    private String once() {
        return ids.next().toString();
    }

    private UUID notice() {
        return jdbc.queryForObject(
                "select shortfall_id from deposit_shortfall where merchant_id = ?", UUID.class, shop);
    }

    private String caseNo() {
        return jdbc.queryForObject("select case_no from deposit_shortfall where merchant_id = ?", String.class, shop);
    }

    private static String between(String text, String before, String after) {
        int from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf(after, from));
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private RequestPostProcessor reader() {
        return authentication(people.staff("reader"));
    }

    private RequestPostProcessor finance() {
        return authentication(people.staff("finance", "ledger:read", "tariff:read"));
    }

    private RequestPostProcessor exporter() {
        return authentication(people.staff("exporter", "ledger:read", "export:run"));
    }

    private RequestPostProcessor approver() {
        return authentication(people.staff("approver", "ledger:read", "shortfall:decide"));
    }

    private RequestPostProcessor standards() {
        return authentication(
                people.staff("standards", "tariff:read", "tariff:edit", "settings:read", "settings:edit"));
    }

    private RequestPostProcessor merchant(UUID account) {
        return authentication(people.merchant(account, "deposit:own"));
    }

    private MvcTestResult get(String path, RequestPostProcessor by) {
        return mvc.get().uri(path).with(by).header("Accept-Language", "en").exchange();
    }

    private MvcTestResult post(String path, RequestPostProcessor by, String... fields) {
        var request = mvc.post().uri(path).with(by).with(csrf()).header("Accept-Language", "en");
        for (int i = 0; i + 1 < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
