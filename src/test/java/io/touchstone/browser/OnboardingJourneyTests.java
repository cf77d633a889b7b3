package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.touchstone.evidence.kit.Pdf;
import io.touchstone.identity.Accounts;
import io.touchstone.intake.Intake;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.RunMode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the landing page to an open shop, by hand and mouse: an applicant, the mail, a reviewer, and the applicant again. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnboardingJourneyTests {

    private static final List<Look> LOOKS = Look.CHOSEN;
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/register/[\\w-]+)");
    private static final String PASSWORD = "a quiet harbour at dawn 7";

    @Autowired
    private RunMode mode;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Merchants merchants;

    @LocalServerPort
    private int port;

    @BeforeAll
    void fill() {
        new MarketOfThree(intake, jdbc, accounts, merchants).open();
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void leadsFromTheLandingPageToAShopOnTrial(Look look) {
        String name = "seller" + look.width();
        try (Tab tab = Tab.open(port, look)) {
            long from = System.nanoTime();
            register(tab, name, look);
            apply(tab, name, look);
            Duration taken = Duration.ofNanos(System.nanoTime() - from);
            System.out.println("Landing page to submitted application, " + look + ": " + taken.toMillis() + " ms");
            quiet(tab);
            approve(look, name);
            tab.go(URI.create(tab.page().url()).getPath());
            quiet(tab);
            assertThat(tab.page().locator("[data-test=state] .is-good").count()).isOne();
            tab.go("/portal/shops");
            assertThat(tab.page().content()).contains("茶铺 " + name);
            tab.screenshot("journey-own-shop");
        }
    }

    private void register(Tab tab, String name, Look look) {
        tab.go("/");
        tab.page().locator("a[href$='/register']").first().click();
        tab.page().fill("[name=displayName]", "林晓 Lin Xiao");
        tab.page().fill("[name=email]", name + "@shop.example");
        tab.page().locator("[data-test=register] button[type=submit]").click();
        quiet(tab);
        tab.go(linkFromTheMail(look, name + "@shop.example"));
        tab.page().fill("[name=username]", name);
        tab.page().fill("[name=password]", PASSWORD);
        tab.page().locator("[data-test=register-password] button[type=submit]").click();
        if (tab.page().url().contains("/login")) {
            tab.signIn(name, PASSWORD);
        }
    }

    /** Mail goes to the local sink; an administrator sees it there. */
    private String linkFromTheMail(Look look, String address) {
        try (Tab admin = Tab.open(port, look)) {
            admin.signIn("admin", DemoSignIns.of(mode).password("admin"));
            for (int i = 0; i < 50; i++) {
                admin.go("/admin/mail");
                Locator row = admin.page()
                        .locator("[data-test=mail] tbody tr")
                        .filter(new Locator.FilterOptions().setHasText(address));
                if (row.count() > 0) {
                    Matcher link = LINK.matcher(row.first().textContent());
                    if (link.find()) {
                        return link.group(1);
                    }
                }
                admin.page().waitForTimeout(200);
            }
            throw new AssertionError("no mail with a link came to the applicant");
        }
    }

    private void apply(Tab tab, String name, Look look) {
        Page page = tab.page();
        tab.go("/portal/applications");
        page.locator("[data-test=begin]").click();
        String base = page.url()
                .replaceFirst("(/portal/applications/[0-9a-f-]{36}).*", "$1")
                .replaceFirst("https?://[^/]+", "");
        tab.go(base + "/company");
        page.selectOption("[name=sellerKind]", "company");
        page.fill("[name=companyName]", "山间茶业有限公司");
        page.fill("[name=uscc]", "91350100M000100Y43");
        page.fill("[name=divisionCode]", "350102");
        page.fill("[name=registeredAddress]", "鼓楼区东街 1 号");
        save(tab);
        page.fill("[name=legalPerson]", "林晓");
        page.fill("[name=identityNumber]", "11010519491231002X");
        page.fill("[name=bankAccount]", "6222 0210 0101 2345 678");
        page.fill("[name=contactName]", "林晓");
        page.fill("[name=contactPhone]", "138 0013 " + (8000 + look.width()));
        page.fill("[name=contactEmail]", name + "@shop.example");
        save(tab);
        page.fill("[name=shopName]", "茶铺 " + name);
        page.selectOption("[name=shopType]", "ordinary");
        save(tab);
        page.check("[name=categories][value='4030']");
        save(tab);
        save(tab);
        papers(tab, base);
        tab.go(base + "/check");
        assertThat(page.locator("[data-test=missing]").allTextContents()).isEmpty();
        tab.screenshot("journey-check");
        page.locator("[data-test=submit] button[type=submit]").click();
        page.waitForLoadState();
        tab.go(base);
    }

    /** A file for every demand that has none, then what is typed off it. */
    private void papers(Tab tab, String base) {
        Page page = tab.page();
        tab.go(base + "/documents");
        int demands = page.locator("[data-test=demand] [data-test=upload]").count();
        assertThat(demands).isPositive();
        for (int i = 0; i < demands; i++) {
            Locator form = page.locator("[data-test=demand] [data-test=upload]").nth(i);
            form.locator("[name=file]")
                    .setInputFiles(new FilePayload(
                            "证照 " + i + ".pdf",
                            "application/pdf",
                            Pdf.page("Made paper").write()));
            if (form.locator("button[type=submit]").isVisible()) {
                form.locator("button[type=submit]").click();
            }
            page.waitForFunction("n => document.querySelectorAll('[data-test=paper]').length > n", i);
        }
        tab.go(base + "/documents");
        for (int i = 0; i < page.locator("[data-test=typed]").count(); i++) {
            Locator typed = page.locator("[data-test=typed]").nth(i);
            fill(typed, "number", "91350100M000100Y43");
            fill(typed, "holder", "山间茶业有限公司");
            fill(typed, "issued_on", "2025-01-01");
            fill(typed, "valid_until", "2035-01-01");
            for (Locator other : typed.locator("input[type=text]").all()) {
                if (other.inputValue().isEmpty()) {
                    other.fill("1");
                }
            }
            typed.locator("[data-test=type]").click();
            page.waitForLoadState();
        }
        tab.screenshot("journey-documents");
    }

    private static void fill(Locator form, String name, String value) {
        Locator field = form.locator("[name=" + name + "]");
        if (field.count() > 0) {
            field.fill(value);
        }
    }

    private static void save(Tab tab) {
        tab.page().locator("[data-test=save]").click();
        tab.page().waitForLoadState();
    }

    private void approve(Look look, String name) {
        try (Tab reviewer = Tab.open(port, look)) {
            Page page = reviewer.signIn("reviewer", DemoSignIns.of(mode).password("reviewer"))
                    .page();
            reviewer.go("/admin/applications?q=" + URLEncoder.encode("茶铺 " + name, StandardCharsets.UTF_8));
            quiet(reviewer);
            reviewer.screenshot("journey-queue");
            page.locator("[data-test=applications] tbody a[data-row-link]")
                    .first()
                    .click();
            page.locator("[data-test=claim]").click();
            String base = URI.create(page.url()).getPath();
            judge(page, reviewer, base);
            goOverWarnings(page);
            quiet(reviewer);
            reviewer.screenshot("journey-review");
            page.locator("[data-test=decision-form] [value=approve]").check();
            page.locator("[data-test=preview]").click();
            quiet(reviewer);
            reviewer.screenshot("journey-letter");
            page.locator("[data-test=decide]").click();
            page.waitForLoadState();
        }
    }

    private static void judge(Page page, Tab reviewer, String base) {
        List<String> papers = page.locator("[data-test=documents] a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(papers).isNotEmpty();
        for (String paper : papers) {
            reviewer.go(paper);
            page.locator("[data-test=verdict-form] [value=accept]").check();
            page.locator("[data-test=keep-verdict]").click();
            page.waitForLoadState();
        }
        reviewer.go(base);
    }

    /** A machine only shows; a person goes over what it shows with a reason. */
    private static void goOverWarnings(Page page) {
        for (Locator open = page.locator("[data-test=override]"); open.count() > 0; page.waitForLoadState()) {
            Locator details = open.first().locator("xpath=ancestor::details");
            details.evaluate("details => { details.open = true; }");
            details.locator("[name=reason]").fill("与原件核对无误 Compared with the original");
            open.first().click();
        }
    }

    private static void quiet(Tab tab) {
        assertThat(tab.faults()).as(tab.page().url()).isEmpty();
    }
}
