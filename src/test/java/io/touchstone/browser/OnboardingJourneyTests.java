package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.touchstone.shell.RunMode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the landing page to an open shop, by hand and mouse: an applicant, the mail, a reviewer, and the applicant again. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnboardingJourneyTests {

    private static final List<Look> LOOKS = Look.CHOSEN;
    private static final String PASSWORD = "a quiet harbour at dawn 7";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private RunMode mode;

    @LocalServerPort
    private int port;

    @BeforeAll
    void fill() {
        MarketOfThree.opened(beans);
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
        try (Tab admin = Tab.open(port, look)) {
            admin.signIn("admin", DemoSignIns.of(mode).password("admin"));
            Applying.register(tab, admin, name, PASSWORD);
        }
    }

    private static void apply(Tab tab, String name, Look look) {
        String base = Applying.steps(tab, name, "138 0013 " + (8000 + look.width()), "茶铺 " + name, "4030");
        Applying.papers(tab, base, Map.of());
        tab.screenshot("journey-documents");
        Applying.submit(tab, base);
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
            Reviewing.acceptAll(reviewer, base);
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

    private static void quiet(Tab tab) {
        assertThat(tab.faults()).as(tab.page().url()).isEmpty();
    }
}
