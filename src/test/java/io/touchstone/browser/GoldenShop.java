package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The first part of the golden path: from an application with a false paper to an open shop. */
final class GoldenShop {

    static final String CATEGORY = "3030";

    private static final String SHOP = "晨光小家电 Dawn Appliances";
    private static final String NAME = "morning";
    private static final String WRONG = "2024010713000009";
    private static final String RIGHT = "2024010713000001";

    private final Story story;

    GoldenShop(Story story) {
        this.story = story;
    }

    /** Categories, and the public register of certificates, as files an administrator takes in. */
    void files() {
        upload(
                "categories",
                "category_code,name_zh,name_en,risk_class,deposit_minor,currency\n" + CATEGORY
                        + ",小家电,Small Appliances,medium,100000,CNY\n");
        upload("register_ccc", "number,name,status,valid_until\n" + RIGHT + ",山间茶业有限公司,valid,2035-01-01\n");
        story.see(story.seat("admin"), "register-file", "3C", "CCC");
    }

    private void upload(String kind, String csv) {
        Tab admin = story.seat("admin");
        admin.go("/admin/imports");
        admin.page().selectOption("[name=kind]", kind);
        admin.page()
                .locator("[data-test=upload] [name=file]")
                .setInputFiles(new FilePayload(kind + ".csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        admin.page().locator("[data-test=upload] button[type=submit]").click();
        admin.page().waitForURL("**/imports/*-*");
        admin.page().locator("[data-test=rows-accepted]").first().waitFor();
        admin.page().waitForCondition(() -> {
            admin.page().reload();
            return !admin.page().locator("[data-test=state]").textContent().contains("unning");
        });
        assertThat(admin.page().locator("body").innerText()).contains("Succeeded");
    }

    void registers() {
        Applying.register(story.seller(), story.seat("admin"), NAME, Story.PASSWORD);
        story.keep("account", NAME);
    }

    void applies() {
        Tab seller = story.seller();
        String base = Applying.steps(seller, NAME, "138 0013 8000", SHOP, CATEGORY);
        story.keep("application", base);
        Applying.papers(seller, base, Map.of("CCC", WRONG));
        story.see(seller, "papers", "3C", "CCC");
        Applying.submit(seller, base);
        story.see(seller, "submitted", "审核中", "Under review");
    }

    void mismatch() {
        Tab reviewer = story.seat("reviewer");
        String base = claim(reviewer);
        for (String paper : papers(reviewer.page())) {
            reviewer.go(paper);
            boolean wrong = reviewer.page().locator("main").innerText().contains(WRONG);
            if (wrong) {
                story.see(reviewer, "register-mismatch", "登记库中没有号码", "register does not have the number");
            }
            reviewer.page()
                    .locator("[data-test=verdict-form] [value=" + (wrong ? "reject" : "accept") + "]")
                    .check();
            if (wrong) {
                reviewer.page()
                        .locator("[data-test=verdict-form] [name=reasons]")
                        .first()
                        .check();
            }
            reviewer.press("[data-test=keep-verdict]");
        }
        reviewer.go(base);
        reviewer.page().locator("[data-test=decision-form] [value=return]").check();
        reviewer.press("[data-test=preview]");
        decide(reviewer);
        Tab seller = story.seller();
        seller.go(story.get("application"));
        story.see(seller, "returned", "退回", "eturned");
    }

    private static void decide(Tab reviewer) {
        reviewer.press("[data-test=decide]");
    }

    private String claim(Tab reviewer) {
        reviewer.go("/admin/applications");
        reviewer.press("[data-test=applications] tbody a[data-row-link]");
        if (reviewer.page().locator("[data-test=claim]").count() > 0) {
            reviewer.press("[data-test=claim]");
        }
        return reviewer.path();
    }

    private static List<String> papers(Page page) {
        return page.locator("[data-test=documents] a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private void showAgreement(Tab reviewer, String review) {
        for (String paper : papers(reviewer.page())) {
            reviewer.go(paper);
            if (reviewer.page().locator("main").innerText().contains(RIGHT)) {
                story.see(reviewer, "fixed", "与登记库一致", "The register agrees");
            }
        }
        reviewer.go(review);
    }

    void fixed() {
        Tab seller = story.seller();
        String base = story.get("application");
        Applying.papers(seller, base, Map.of("CCC", RIGHT));
        Applying.submit(seller, base);
        Tab reviewer = story.seat("reviewer");
        String review = claim(reviewer);
        Reviewing.acceptAll(reviewer, review);
        showAgreement(reviewer, review);
        reviewer.page().locator("[data-test=decision-form] [value=approve]").check();
        reviewer.press("[data-test=preview]");
        decide(reviewer);
        seller.go(base);
        story.see(seller, "approved", "通过", "pproved");
        seller.go("/portal/shops");
        Locator shop = seller.page().locator("main a[href*='/portal/shops/']").first();
        story.keep("shop", shop.getAttribute("href").replaceFirst(".*/portal/shops/([^/?]+).*", "$1"));
    }
}
