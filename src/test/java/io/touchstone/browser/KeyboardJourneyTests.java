package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.touchstone.evidence.kit.Pdf;
import io.touchstone.shell.RunMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Journeys without a mouse: every stop is seen, comes in the order of reading, and leads on. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardJourneyTests {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private RunMode mode;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private DemoSignIns signIns;

    @BeforeAll
    void fill() {
        MarketOfThree.told(beans);
        signIns = DemoSignIns.of(mode);
    }

    private interface Journey {
        void go(Tab tab, Keys keys) throws Exception;
    }

    /** Signs in by keys, goes, and asks afterwards what was wrong on the way. */
    private void as(String user, Journey journey) throws Exception {
        try (Tab tab = Tab.open(port, Look.WIDE_ENGLISH)) {
            Keys keys = new Keys(tab);
            tab.go("/login");
            keys.at("#username")
                    .type(user)
                    .to("#password")
                    .type(signIns.password(user))
                    .leave("Enter");
            assertThat(tab.path()).doesNotContain("/login");
            journey.go(tab, keys);
            keys.requireNothingFound();
        }
    }

    @Test
    void signsInAndGoesRoundTheWholeWorkbenchWithoutATrap() throws Exception {
        as("officer", (tab, keys) -> {
            tab.go("/admin");
            tab.waitForParts();
            keys.skip()
                    .press("Shift+Tab")
                    .back(".skip-link")
                    .to("[data-test=changes] a, [data-test=queues] tr:last-child a");
            keys.back(".topbar-search input");
        });
    }

    @Test
    void opensThePaletteByItsKeyAndJumpsToAShop() throws Exception {
        as("officer", (tab, keys) -> {
            tab.go("/admin");
            keys.to("[data-test=bell]").press("Control+k").at("#palette input");
            keys.press("Tab").at("[data-close-palette]").press("Escape").at("[data-test=bell]");
            keys.press("?").at("dialog.hotkeys [data-keys-on]").press("Escape").at("[data-test=bell]");
            keys.press("Control+k").at("#palette input").typeKeys("hill");
            Page page = tab.page();
            page.waitForCondition(
                    () -> page.locator("#palette [aria-selected=true]").count() == 1);
            String first = chosen(page);
            keys.press("ArrowDown");
            assertThat(chosen(page)).isNotEqualTo(first);
            keys.press("ArrowUp");
            assertThat(chosen(page)).isEqualTo(first);
            keys.press("ArrowUp");
            String last = chosen(page);
            assertThat(last).as("up from the first is the last").isNotEqualTo(first);
            keys.press("ArrowDown").at("#palette input").press("Control+a").typeKeys("shop-2");
            Locator hit = page.locator("#palette [aria-selected=true][href='/admin/merchants/shop-2']");
            page.waitForCondition(() -> hit.count() == 1);
            keys.leave("Enter");
            assertThat(tab.path()).isEqualTo("/admin/merchants/shop-2");
        });
    }

    private static String chosen(Page page) {
        String id = page.locator("#palette input").getAttribute("aria-activedescendant");
        Locator chosen = page.locator("#palette [aria-selected=true]");
        assertThat(chosen.getAttribute("id"))
                .as("what is read out is what is shown")
                .isEqualTo(id);
        return id;
    }

    /** The id is what the form takes; one chooses by the name, typed by its first letters. */
    @Test
    void picksAShopByTheFirstLettersOfItsPinyin() throws Exception {
        as("officer", (tab, keys) -> {
            tab.go("/admin/violations/new");
            keys.to("#merchantId").typeKeys("sjcp");
            Page page = tab.page();
            Locator offered = page.locator(".picker-option");
            page.waitForCondition(() -> offered.count() == 3);
            assertThat(page.locator("#merchantId").getAttribute("aria-expanded"))
                    .isEqualTo("true");
            assertThat(tab.faults()).isEmpty();
            keys.press("ArrowDown");
            String first = page.locator(".picker-option[aria-selected=true]").getAttribute("data-value");
            keys.press("ArrowDown");
            Locator second = page.locator(".picker-option[aria-selected=true]");
            String shop = second.getAttribute("data-value");
            assertThat(shop).isNotEqualTo(first).startsWith("shop-");
            assertThat(page.locator("#merchantId").getAttribute("aria-activedescendant"))
                    .isEqualTo(second.getAttribute("id"));
            keys.press("Enter").at("#merchantId");
            assertThat(page.locator("#merchantId").inputValue()).isEqualTo(shop);
            assertThat(page.locator(".picker-name").first().textContent()).contains("山间茶铺");
            assertThat(page.locator(".picker-option").first().isVisible()).isFalse();
            keys.press("Control+a").typeKeys("zzzz");
            page.waitForCondition(() -> offered.count() == 0);
            assertThat(page.locator("#merchantId").inputValue()).isEqualTo("zzzz");
            keys.press("Control+a").typeKeys(shop);
            page.waitForCondition(
                    () -> page.locator(".picker-name").first().textContent().contains("山间茶铺"));
            assertThat(offered.first().isVisible())
                    .as("who types the whole id has nothing left to choose")
                    .isFalse();
        });
    }

    /** A list of many people is searched where it is; what was typed and not chosen is no choice. */
    @Test
    void searchesALongListOfChoices() throws Exception {
        as("merchant", (tab, keys) -> {
            tab.speak("zh-CN");
            tab.go("/portal/requirements");
            Page page = tab.page();
            keys.to("#category-search").press("Control+a").typeKeys("wj");
            Locator offered = page.locator(".picker-option");
            page.waitForCondition(() -> offered.count() == 1);
            keys.press("ArrowDown").press("Enter").at("#category-search");
            assertThat(page.locator("#category").inputValue()).isEqualTo("5020");
            keys.press("Control+a").typeKeys("nothing").press("Tab");
            assertThat(page.locator("#category").inputValue()).isEqualTo("5020");
            assertThat(page.locator("#category-search").inputValue()).isNotEqualTo("nothing");
        });
    }

    @Test
    void claimsATaskFromTheWorkbench() throws Exception {
        as("reviewer", (tab, keys) -> {
            tab.go("/admin");
            keys.skip().to("[data-test=queues] a[href^='/admin/applications']").leave("Enter");
            keys.skip().press("j").at("[data-row-link]").leave("Enter");
            keys.skip().to("[data-test=hold] [data-test=claim]").leave("Enter");
            assertThat(tab.page().locator("[data-test=release]").count()).isOne();
            keys.skip().to("[data-test=release]").leave("Enter");
        });
    }

    @Test
    void filtersAndPagesAList() throws Exception {
        as("auditor", (tab, keys) -> {
            tab.go("/admin/audit");
            keys.skip()
                    .to("#from")
                    .typeKeys("01012020")
                    .to("main .query button[type=submit]")
                    .leave("Enter");
            assertThat(tab.path()).contains("from=2020-01-01");
            keys.skip().to("[data-test=next-page]").leave("Enter");
            assertThat(tab.path()).contains("cursor=").contains("from=2020-01-01");
            keys.skip().to("[data-test=first-page]").leave("Enter");
            assertThat(tab.path()).doesNotContain("cursor=");
        });
    }

    @Test
    void isLedFromErrorsToTheirFieldsAndDecidesInACase() throws Exception {
        as("officer", (tab, keys) -> {
            tab.go("/admin/violations/new");
            keys.skip().to("#merchantId").type("shop-1").leave("Enter");
            keys.at(".error-summary")
                    .to(".error-summary a[href='#facts']")
                    .press("Enter")
                    .at("#facts");
            keys.type("Tea without its date. 茶叶未标日期。")
                    .to("main button[type=submit]")
                    .leave("Enter");
            keys.at(".error-summary")
                    .to(".error-summary a[href='#actedAt']")
                    .press("Enter")
                    .at("#actedAt");
            keys.typeKeys("02102026").press("Tab").typeKeys("0930AM");
            keys.to("main button[type=submit]").leave("Enter");
            assertThat(tab.path()).startsWith("/admin/violations/VC-");
            decide(tab, keys);
        });
    }

    /** Decides in the case that is shown, as far as to the question whether one is sure; who is not goes on where one was. */
    private static void decide(Tab tab, Keys keys) {
        keys.skip().to("[data-test=decide]").leave("Enter");
        keys.skip().to("#rule").typeKeys("B-01").to("#facts").press("Control+a").type("What was found. 查明的事实。");
        keys.to("#reasons")
                .type("Why the rule fits. 适用理由。")
                .to("main form button[type=submit]")
                .leave("Enter");
        String number = tab.path().replaceFirst("/admin/decisions/(PD-[0-9-]+).*", "$1");
        assertThat(number).startsWith("PD-");
        tab.go("/admin/decisions/" + number + "/preview");
        keys.skip().to("[data-test=propose]").press("Enter").at("dialog.confirm button[value=yes]");
        keys.to("dialog.confirm button[value=no]").press("Escape").at("[data-test=propose]");
    }

    /** The statement of reasons, what it would do, one's own words, and yes to the question whether one is sure. */
    @Test
    void readsWhyAndAgreesToADecision() throws Exception {
        String number = decision("state = 'held' and merchant_id is not null");
        as("approver", (tab, keys) -> {
            tab.go("/admin/decisions/" + number);
            keys.skip().to("[data-test=statement]").leave("Enter");
            keys.skip().to("[data-test=why] a[href^='/rules/']");
            tab.go("/admin/decisions/" + number);
            keys.skip().to("[data-test=second] a[href$='/preview']").leave("Enter");
            tab.go("/admin/decisions/" + number);
            keys.skip()
                    .to("#approve-words")
                    .type("Agreed. 同意。")
                    .to("[data-test=approve] button[type=submit]")
                    .press("Enter")
                    .at("dialog.confirm button[value=yes]")
                    .leave("Enter");
            assertThat(tab.path()).isEqualTo("/admin/decisions/" + number);
            assertThat(tab.page().locator("[data-test=second]").count()).isZero();
            assertThat(tab.page().locator("[data-test=lines]").textContent()).contains("Agreed. 同意。");
        });
        assertThat(decision(
                        "approved_by is not null and state in ('delayed', 'in_force') and number = '" + number + "'"))
                .isEqualTo(number);
    }

    @Test
    void readsWhyAndAppealsWithWordsAndAPaper() throws Exception {
        Path paper = folder.resolve("retest.pdf");
        Files.write(paper, Pdf.page("The retest passed").write());
        String number = decision("state in ('in_force', 'delayed') and merchant_id = 'shop-1'"
                + " and not exists (select from penalty_appeal a where a.decision_id = d.decision_id)");
        as("merchant", (tab, keys) -> {
            tab.go("/portal/shops/shop-1/decisions");
            keys.skip().to("[data-test=decisions] a[href$='" + number + "']").leave("Enter");
            tab.waitForParts();
            keys.skip()
                    .to("[data-test=json]")
                    .to("[data-test=why] a[href^='/rules/']")
                    .to("[data-test=own-appeal-panel] [data-test=appeal]")
                    .leave("Enter");
            appeal(tab, keys, paper);
            assertThat(tab.page().locator("[data-test=grounds]").textContent()).contains("The retest passed.");
            assertThat(tab.page().locator("[data-test=papers]").textContent()).contains("retest.pdf");
            keys.skip()
                    .to("#words")
                    .type("One thing more. 补充一点。")
                    .to("[data-test=message-form] button")
                    .leave("Enter");
            assertThat(tab.page().locator("[data-test=thread]").textContent()).contains("One thing more.");
            keys.skip().to("[data-test=withdraw]").press("Enter").at("dialog.confirm button[value=yes]");
            keys.press("Escape").at("[data-test=withdraw]");
        });
    }

    /** Once without a word, which leads back to the field; then with all. */
    private static void appeal(Tab tab, Keys keys, Path paper) {
        keys.skip().to("[data-test=appeal-form] button[type=submit]").press("Enter");
        keys.at(".error-summary")
                .to(".error-summary a[href='#grounds']")
                .press("Enter")
                .at("#grounds");
        keys.type("The retest passed. 复检合格。")
                .to("[data-test=appeal-form] summary")
                .press("Enter")
                .to("#cause")
                .type("An old lot. 旧批次。")
                .to("#fix")
                .type("Taken down. 已下架。")
                .to("#prevention")
                .type("Every lot is tested. 每批送检。");
        keys.choosing(paper).to("#papers").press("Enter");
        tab.page()
                .waitForCondition(
                        () -> Boolean.TRUE.equals(tab.page().evaluate("document.activeElement.files.length === 1")));
        keys.to("[data-test=appeal-form] button[type=submit]").leave("Enter");
        assertThat(tab.path()).startsWith("/portal/shops/shop-1/appeals/PA-");
    }

    private String decision(String which) {
        return String.valueOf(
                jdbc.queryForObject("select min(number) from penalty_decision d where " + which, String.class));
    }

    @Test
    void handsInAPaper() throws Exception {
        Path paper = folder.resolve("licence.pdf");
        Files.write(paper, Pdf.page("Made paper").write());
        as("merchant", (tab, keys) -> {
            tab.go("/portal/applications");
            keys.skip().to("[data-test=begin]").leave("Enter");
            String base = tab.path().replaceFirst("(/portal/applications/[0-9a-f-]{36}).*", "$1");
            tab.go(base + "/categories");
            keys.skip()
                    .to("[name=categories][value='4030']")
                    .press("Space")
                    .to("[data-test=save]")
                    .leave("Enter");
            tab.go(base + "/documents");
            keys.skip().choosing(paper).to("[data-test=upload] [type=file]").press("Enter");
            tab.page()
                    .waitForCondition(() ->
                            Boolean.TRUE.equals(tab.page().evaluate("document.activeElement.files.length === 1")));
            keys.to("[data-test=upload] button[type=submit]").leave("Enter");
            assertThat(tab.page().locator("[data-test=paper]").first().textContent())
                    .contains("licence.pdf");
        });
    }

    @Test
    void takesAListAwayAsAFile() throws Exception {
        as("auditor", (tab, keys) -> {
            tab.go("/admin/audit?actor=nobody-of-this-name");
            keys.skip().to("[data-test=export-csv]");
            Download download = tab.page().waitForDownload(() -> keys.press("Enter"));
            assertThat(Files.readString(download.path())).isNotEmpty();
            assertThat(download.suggestedFilename()).endsWith(".csv");
        });
    }

    @Test
    void changesTheLanguageAndSignsOut() throws Exception {
        as("analyst", (tab, keys) -> {
            tab.go("/admin");
            keys.to("summary[aria-label=Language]")
                    .press("Enter")
                    .to("[data-test=lang-zh]")
                    .press("Escape");
            keys.at("summary[aria-label=Language]")
                    .press("Space")
                    .to("[data-test=lang-zh]")
                    .leave("Enter");
            assertThat(tab.page().locator("html").getAttribute("lang")).isEqualTo("zh-CN");
            keys.to("[data-test=me]").press("Enter").to("[data-open-keys]").press("Enter");
            keys.at("dialog.hotkeys [data-keys-on]").press("Escape").at("[data-open-keys]");
            keys.to("[data-test=sign-out]").leave("Enter");
            tab.go("/admin");
            assertThat(tab.path()).startsWith("/login");
        });
    }
}
