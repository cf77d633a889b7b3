package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.touchstone.inspection.InspectionFailed;
import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import io.touchstone.restriction.loop.LoopWork;
import io.touchstone.shell.RunMode;
import io.touchstone.support.TestClock;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** From a failed sample to a decision that others obey, and by an appeal back to where it was, by hand and mouse. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PenaltyJourneyTests {

    private static final List<Look> LOOKS = Look.CHOSEN;
    private static final String SHOP = "shop-1";
    private static final String OWN = "/portal/shops/" + SHOP;
    private static final int TRIES = 100;
    private static final int PAUSE_MILLIS = 100;

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

    @Autowired
    private LoopWork loop;

    @LocalServerPort
    private int port;

    private DemoSignIns signIns;

    @BeforeAll
    void fill() {
        MarketOfThree.opened(beans);
        signIns = DemoSignIns.of(mode);
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void leadsFromAFailedSampleToADecisionAndAllTheWayBack(Look look) {
        String sample = "SA-J-" + look.width();
        transaction.executeWithoutResult(status -> events.publishEvent(failed(sample)));
        try (Tab officer = reader("officer", look);
                Tab approver = reader("approver", look);
                Tab merchant = reader("merchant", look);
                Tab mediator = reader("mediator", look);
                Tab watcher = reader("analyst", look)) {
            String found = caseOf(sample);
            hear(officer, found);
            answer(merchant, found);
            assertThat(weight(watcher)).isEqualByComparingTo("1");
            String number = propose(officer, found);
            assertThat(weight(watcher)).as("held decisions hold nothing yet").isEqualByComparingTo("1");
            approve(approver, number);
            assertThat(weight(watcher)).isEqualByComparingTo("0.3");
            assertThat(campaign(officer)).contains("PD-2026-");
            read(merchant, number);
            String appeal = appeal(merchant, number);
            overturn(mediator, appeal);
            assertThat(weight(watcher)).isEqualByComparingTo("1");
            assertThat(campaign(officer)).doesNotContain("PD-2026-");
            assertThat(points()).isZero();
            onOneTimeline(officer, found, number, appeal);
        }
    }

    private static InspectionFailed failed(String sample) {
        return new InspectionFailed(
                new SampleId(UUID.randomUUID()),
                sample,
                SHOP,
                "p-1",
                "4030",
                List.of("lead"),
                true,
                false,
                Actor.system("browser-test"),
                TestClock.START);
    }

    private Tab reader(String user, Look look) {
        return Tab.open(port, look).signIn(user, signIns.password(user));
    }

    /** Cases are opened once the inspection has committed. */
    private String caseOf(String sample) {
        for (int i = 0; i < TRIES; i++) {
            List<String> numbers = jdbc.queryForList(
                    "select number from penalty_case where source = 'inspection' and source_ref = ?",
                    String.class,
                    sample);
            if (!numbers.isEmpty()) {
                return numbers.get(0);
            }
            pause();
        }
        throw new AssertionError("no case was opened for " + sample);
    }

    private static void hear(Tab officer, String found) {
        officer.go("/admin/violations/" + found);
        officer.page().locator("form[action$='/claim'] button").click();
        officer.requireQuiet();
        officer.page().fill("[data-test=hearing] [name=words]", "样品铅含量超标，请说明。 The sample had too much lead.");
        officer.press("[data-test=hearing] button[type=submit]");
        officer.requireQuiet();
    }

    private static void answer(Tab merchant, String found) {
        merchant.go(OWN + "/violations/" + found);
        merchant.page().fill("[name=statement]", "一批罐子有问题。 One lot of tins was at fault.");
        merchant.page().fill("[name=cause]", "供应商更换了焊料。");
        merchant.page().fill("[name=fix]", "该批次已下架。");
        merchant.page().fill("[name=prevention]", "每批送检。");
        merchant.page().locator("[data-test=answer-form] button[type=submit]").click();
        merchant.page().waitForSelector("[data-test=answer]");
        merchant.requireQuiet();
    }

    /** Fewer points than the rule orders, for the merchant answered; and no campaigns meanwhile. */
    private static String propose(Tab officer, String found) {
        Page page = officer.page();
        officer.go("/admin/violations/" + found);
        page.locator("[data-test=decide]").click();
        page.selectOption("[name=rule]", "B-01");
        page.fill("[name=facts]", "茶叶罐铅含量超标。 Tins of tea with too much lead.");
        page.fill("[name=reasons]", "检测结论已复核。 The result was verified.");
        officer.press("[data-test=new-decision] button[type=submit]");
        if (!page.url().endsWith("/edit")) {
            page.locator("[data-test=edit]").click();
        }
        officer.requireQuiet();
        Locator points = page.locator("[data-test=row]:has(input[value=points])");
        points.locator("[name$='.amount']").fill("6");
        page.selectOption("[name=addKind]", "restriction");
        officer.press("[data-test=add]");
        Locator added = page.locator("[data-test=row]").last();
        added.locator("[name$='.what']").selectOption("campaign");
        added.locator("[name$='.amount']").fill("0");
        added.locator("[name$='.days']").fill("30");
        page.fill("[name=newFacts]", "另一批次的样品。 A sample of another lot.");
        page.fill("[name=deviation]", "商家主动配合。 The merchant cooperated.");
        officer.press("button[name=act][value=save].btn-primary");
        String number = URI.create(page.url()).getPath().replaceFirst("/admin/decisions/(PD-[0-9-]+).*", "$1");
        officer.go("/admin/decisions/" + number + "/preview");
        assertThat(page.content()).contains("0.30");
        officer.requireQuiet();
        officer.screenshot("journey-penalty-preview");
        officer.press("[data-test=propose]");
        officer.requireQuiet();
        return number;
    }

    private static void approve(Tab approver, String number) {
        approver.go("/admin/decisions/" + number);
        approver.requireQuiet();
        approver.press("[data-test=approve] button[type=submit]");
        approver.requireQuiet();
        approver.screenshot("journey-penalty-in-force");
    }

    private static void read(Tab merchant, String number) {
        merchant.go(OWN + "/decisions");
        merchant.page().locator("a[href$='" + number + "']").first().click();
        merchant.requireQuiet();
        merchant.screenshot("journey-penalty-statement");
        assertThat(merchant.page().content()).contains("B-01");
    }

    private static String appeal(Tab merchant, String number) {
        merchant.go(OWN + "/decisions/" + number);
        merchant.page().locator("a[href*='/appeals/new']").first().click();
        merchant.page().fill("[name=grounds]", "复检合格。 The retest passed.");
        merchant.page().locator("[data-test=appeal-form] button[type=submit]").click();
        merchant.page().waitForURL("**/appeals/PA-*");
        merchant.requireQuiet();
        return URI.create(merchant.page().url()).getPath().replaceFirst(".*/appeals/", "");
    }

    private static void overturn(Tab mediator, String appeal) {
        mediator.go("/admin/appeals/" + appeal);
        mediator.press("[data-test=claim]");
        mediator.requireQuiet();
        mediator.page().check("[data-test=answer-form] [value=overturned]");
        mediator.page().fill("[name=reply]", "复检结论成立，全部撤销。 The retest holds; all is undone.");
        mediator.press("[data-test=answer-form] button[type=submit]");
        mediator.requireQuiet();
        mediator.screenshot("journey-penalty-overturned");
    }

    /** What the search of the platform makes of the shop. */
    private BigDecimal weight(Tab watcher) {
        loop.round();
        watcher.go("/admin/closed-loop/consumers/search?q=" + SHOP);
        watcher.requireQuiet();
        return new BigDecimal(watcher.page()
                .locator("[data-test=hits] tbody tr:has(a[href$='" + SHOP + "']) td")
                .nth(3)
                .textContent()
                .trim());
    }

    private String campaign(Tab officer) {
        loop.round();
        officer.go("/admin/closed-loop/consumers/campaign");
        officer.page().fill("[data-test=use-form] [name=merchant]", SHOP);
        officer.press("[data-test=use-form] button[type=submit]");
        officer.requireQuiet();
        return officer.page().locator("[data-test=uses] tbody tr").first().textContent();
    }

    private int points() {
        Integer sum = jdbc.queryForObject(
                "select coalesce(sum((terms ->> 'points')::int), 0) from penalty_effect e join penalty_decision d using (decision_id)"
                        + " where d.merchant_id = ? and e.kind = 'points' and e.state = 'applied'",
                Integer.class,
                SHOP);
        return sum == null ? 0 : sum;
    }

    private static void onOneTimeline(Tab officer, String found, String number, String appeal) {
        officer.go("/admin/violations/" + found);
        String lines = officer.page().locator("[data-test=lines]").textContent();
        assertThat(lines).contains(number).contains(appeal);
        officer.requireQuiet();
        officer.screenshot("journey-penalty-timeline");
        officer.go("/admin/decisions/" + number);
        assertThat(officer.page()
                        .locator("[data-test=reversal] [data-test=undone] li")
                        .count())
                .isGreaterThanOrEqualTo(4);
        officer.requireQuiet();
        officer.screenshot("journey-penalty-reversed");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
