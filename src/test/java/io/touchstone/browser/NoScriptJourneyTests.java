package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.touchstone.inspection.InspectionFailed;
import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.RunMode;
import io.touchstone.support.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What everybody lives by is done in a browser that runs no script: claiming, deciding, appealing, paying in, exporting. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoScriptJourneyTests {

    private static final String SHOP = "shop-1";
    private static final String OWN = "/portal/shops/" + SHOP;
    private static final String SAMPLE = "SA-NO-SCRIPT";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private RunMode mode;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private final Map<String, Tab> seats = new HashMap<>();
    private String found = "";
    private String decision = "";

    @BeforeAll
    void fill() {
        MarketOfThree.told(beans);
        transaction.executeWithoutResult(status -> events.publishEvent(new InspectionFailed(
                new SampleId(UUID.randomUUID()),
                SAMPLE,
                SHOP,
                "p-1",
                "4030",
                List.of("lead"),
                true,
                false,
                Actor.system("browser-test"),
                TestClock.START)));
    }

    @AfterAll
    void leave() {
        seats.values().forEach(Tab::close);
    }

    private Tab seat(String user) {
        return seats.computeIfAbsent(user, name -> Tab.openWithoutScript(port, Look.WIDE_ENGLISH)
                .signIn(name, DemoSignIns.of(mode).password(name)));
    }

    @Test
    @Order(1)
    void aReviewerClaimsAnApplication() {
        Tab reviewer = seat("reviewer");
        reviewer.go("/admin");
        assertThat(reviewer.page().evaluate("typeof htmx"))
                .as("no script has run")
                .isEqualTo("undefined");
        reviewer.press("nav a[href$='/admin/applications']");
        Locator row = reviewer.page()
                .locator("[data-test=applications] tbody tr:has([data-test=claim])")
                .first();
        String number = row.locator("a").first().textContent().trim();
        reviewer.press(row.locator("[data-test=claim]"));

        reviewer.go("/admin/applications?q=" + number);

        assertThat(reviewer.page().locator("[data-test=applications] tbody").textContent())
                .contains("You");
        requireQuiet(reviewer);
    }

    @Test
    @Order(2)
    void anOfficerProposesADecisionAndAnApproverDecides() {
        Tab officer = seat("officer");
        hear(officer);
        answer(seat("merchant"));
        decision = propose(officer);
        Tab approver = seat("approver");
        approver.go("/admin/decisions/" + decision);
        approver.press("[data-test=approve] button[type=submit]");

        assertThat(stateOf("penalty_decision", decision)).isIn("in_force", "delayed");
        approver.go("/admin/decisions/" + decision);
        assertThat(approver.page().locator("[data-test=approve]").count()).isZero();
        requireQuiet(approver);
    }

    @Test
    @Order(3)
    void aMerchantAppealsAndIsAnswered() {
        Tab merchant = seat("merchant");
        merchant.go(OWN + "/decisions");
        merchant.press("main a[href$='" + decision + "']");
        merchant.press("main a[href*='/appeals/new']");
        merchant.page().fill("[name=grounds]", "复检合格。 The retest passed.");
        merchant.press("[data-test=appeal-form] button[type=submit]");
        String appeal = merchant.path().replaceFirst(".*/appeals/", "");
        assertThat(appeal).startsWith("PA-");
        requireQuiet(merchant);
        Tab mediator = seat("mediator");
        mediator.go("/admin/appeals/" + appeal);
        mediator.press("[data-test=claim]");
        mediator.page().check("[data-test=answer-form] [value=overturned]");
        mediator.page().fill("[name=reply]", "复检结论成立，全部撤销。 The retest holds; all is undone.");
        mediator.press("[data-test=answer-form] button[type=submit]");

        merchant.go(OWN + "/appeals/" + appeal);

        assertThat(merchant.page().locator("main").textContent()).contains("The retest holds");
        assertThat(stateOf("penalty_decision", decision)).isEqualTo("reversed");
    }

    @Test
    @Order(4)
    void aMerchantAnnouncesAPaymentAndFinanceReadsTheStatement() {
        Tab merchant = seat("merchant");
        merchant.go(OWN + "/deposit");
        merchant.press("main a[href$='/pay-in']");
        merchant.page().fill("[data-test=announce] [name=amount]", "1000");
        merchant.press("[data-test=announce] button[type=submit]");
        String code =
                merchant.page().locator("[data-test=announced] code").first().textContent();
        Tab finance = seat("finance");
        finance.go("/admin/deposits/bank");
        String statement = "value_date,bank_reference,direction,amount,payer_name,memo\n2026-03-01,B-NS,in,1000,山间茶铺,"
                + code + "\n";
        finance.page()
                .locator("[data-test=upload] [name=file]")
                .setInputFiles(
                        new FilePayload("no-script.csv", "text/csv", statement.getBytes(StandardCharsets.UTF_8)));
        finance.press("[data-test=upload] button[type=submit]");
        finance.page().waitForCondition(() -> {
            finance.page().reload();
            return finance.page().locator("[data-test=rows-new]").count() > 0;
        });
        requireQuiet(finance);

        merchant.go(OWN + "/deposit/pay-in");

        assertThat(merchant.page().locator("[data-test=payments]").textContent())
                .contains("B-NS");
        requireQuiet(merchant);
    }

    @Test
    @Order(5)
    void anAnalystTakesATableHome() throws IOException {
        Tab analyst = seat("analyst");
        analyst.go("/admin/merchants");
        Page page = analyst.page();
        page.fill("main form [name=q]", "shop-2");
        analyst.press("main form:has([name=q]) button[type=submit]");

        Download file = page.waitForDownload(
                () -> page.locator("[data-test=export-csv]").first().click(new Locator.ClickOptions().setForce(true)));

        assertThat(Files.readString(file.path())).contains("shop-2").doesNotContain("shop-3");
    }

    /** Axe itself is a script that waits for its turn, which never comes here: it asks the same pages elsewhere. */
    private static void requireQuiet(Tab tab) {
        assertThat(tab.troubles()).as(tab.page().url()).isEmpty();
    }

    private void hear(Tab officer) {
        officer.page().waitForCondition(() -> !cases().isEmpty());
        found = cases().get(0);
        officer.go("/admin/violations/" + found);
        officer.press("form[action$='/claim'] button");
        officer.page().fill("[data-test=hearing] [name=words]", "样品铅含量超标，请说明。 The sample had too much lead.");
        officer.press("[data-test=hearing] button[type=submit]");
        requireQuiet(officer);
    }

    /** Cases are opened once the inspection has committed. */
    private List<String> cases() {
        return jdbc.queryForList(
                "select number from penalty_case where source = 'inspection' and source_ref = ?", String.class, SAMPLE);
    }

    private void answer(Tab merchant) {
        merchant.go(OWN + "/violations/" + found);
        merchant.page().fill("[name=statement]", "一批罐子有问题。 One lot of tins was at fault.");
        merchant.press("[data-test=answer-form] button[type=submit]");
        assertThat(merchant.page().locator("[data-test=answer]").count()).isPositive();
        requireQuiet(merchant);
    }

    private String propose(Tab officer) {
        Page page = officer.page();
        officer.go("/admin/violations/" + found);
        officer.press("[data-test=decide]");
        page.selectOption("[name=rule]", "B-01");
        page.fill("[name=facts]", "茶叶罐铅含量超标。 Tins of tea with too much lead.");
        page.fill("[name=reasons]", "检测结论已复核。 The result was verified.");
        officer.press("[data-test=new-decision] button[type=submit]");
        if (!page.url().endsWith("/edit")) {
            officer.press("[data-test=edit]");
        }
        page.selectOption("[name=addKind]", "restriction");
        officer.press("[data-test=add]");
        Locator added = page.locator("[data-test=row]").last();
        added.locator("[name$='.what']").selectOption("campaign");
        added.locator("[name$='.amount']").fill("0");
        added.locator("[name$='.days']").fill("30");
        page.fill("[name=deviation]", "商家主动配合。 The merchant cooperated.");
        officer.press("button[name=act][value=save].btn-primary");
        String number = officer.path().replaceFirst("/admin/decisions/(PD-[0-9-]+).*", "$1");
        officer.go("/admin/decisions/" + number + "/preview");
        requireQuiet(officer);
        officer.press("[data-test=propose]");
        return number;
    }

    private String stateOf(String table, String number) {
        return String.valueOf(
                jdbc.queryForObject("select state from " + table + " where number = ?", String.class, number));
    }
}
