package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.touchstone.evidence.kit.Pdf;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody does by hand who wants to sell: registers, fills in the steps, hands in papers. */
final class Applying {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/register/[\\w-]+)");
    private static final String USCC = "91350100M000100Y43";
    private static final String COMPANY = "山间茶业有限公司";

    private Applying() {}

    static void register(Tab tab, Tab admin, String name, String password) {
        tab.go("/");
        tab.press("a[href$='/register']");
        tab.page().fill("[name=displayName]", "林晓 Lin Xiao");
        tab.page().fill("[name=email]", name + "@shop.example");
        tab.press("[data-test=register] button[type=submit]");
        tab.go(linkFromTheMail(admin, name + "@shop.example"));
        tab.page().fill("[name=username]", name);
        tab.page().fill("[name=password]", password);
        tab.press("[data-test=register-password] button[type=submit]");
        if (tab.page().url().contains("/login")) {
            tab.signIn(name, password);
        }
    }

    /** Mail goes to the local sink; an administrator sees it there. */
    private static String linkFromTheMail(Tab admin, String address) {
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

    /** The steps before the papers; the address of the application. */
    static String steps(Tab tab, String name, String phone, String shop, String category) {
        Page page = tab.page();
        tab.go("/portal/applications");
        tab.press("[data-test=begin]");
        String base = tab.path().replaceFirst("(/portal/applications/[0-9a-f-]{36}).*", "$1");
        tab.go(base + "/company");
        page.selectOption("[name=sellerKind]", "company");
        page.fill("[name=companyName]", COMPANY);
        page.fill("[name=uscc]", USCC);
        page.fill("[name=divisionCode]", "350102");
        page.fill("[name=registeredAddress]", "鼓楼区东街 1 号");
        save(tab);
        page.fill("[name=legalPerson]", "林晓");
        page.fill("[name=identityNumber]", "11010519491231002X");
        page.fill("[name=bankAccount]", "6222 0210 0101 2345 678");
        page.fill("[name=contactName]", "林晓");
        page.fill("[name=contactPhone]", phone);
        page.fill("[name=contactEmail]", name + "@shop.example");
        save(tab);
        page.fill("[name=shopName]", shop);
        page.selectOption("[name=shopType]", "ordinary");
        save(tab);
        page.check("[name=categories][value='" + category + "']");
        save(tab);
        save(tab);
        return base;
    }

    private static void save(Tab tab) {
        tab.press("[data-test=save]");
    }

    /** A file for every demand that has none, then what is typed off it; numbers by a word of the paper's title. */
    static void papers(Tab tab, String base, Map<String, String> numbers) {
        Page page = tab.page();
        tab.go(base + "/documents");
        int demands = page.locator("[data-test=demand] [data-test=upload]").count();
        assertThat(demands).isPositive();
        for (int i = 0; i < demands; i++) {
            Locator form = page.locator("[data-test=demand] [data-test=upload]").nth(i);
            FilePayload paper = new FilePayload(
                    "证照 " + i + ".pdf",
                    "application/pdf",
                    Pdf.page("Made paper").write());
            tab.leave(() -> {
                form.locator("[name=file]").setInputFiles(paper);
                if (form.locator("button[type=submit]").isVisible()) {
                    form.locator("button[type=submit]").click();
                }
            });
        }
        tab.go(base + "/documents");
        type(tab, numbers);
    }

    /** What is read off each paper that is still open. */
    static void type(Tab tab, Map<String, String> numbers) {
        Page page = tab.page();
        for (int i = 0; i < page.locator("[data-test=typed]").count(); i++) {
            Locator typed = page.locator("[data-test=typed]").nth(i);
            String demand =
                    typed.locator("xpath=ancestor::*[@data-test='demand']").textContent();
            String number = numbers.entrySet().stream()
                    .filter(known -> demand.contains(known.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(USCC);
            fill(typed, "number", number);
            fill(typed, "holder", COMPANY);
            fill(typed, "issued_on", "2025-01-01");
            fill(typed, "valid_until", "2035-01-01");
            for (Locator other : typed.locator("input[type=text]").all()) {
                if (other.inputValue().isEmpty()) {
                    other.fill("1");
                }
            }
            tab.press(typed.locator("[data-test=type]"));
        }
    }

    private static void fill(Locator form, String name, String value) {
        Locator field = form.locator("[name=" + name + "]");
        if (field.count() > 0) {
            field.fill(value);
        }
    }

    static void submit(Tab tab, String base) {
        tab.go(base + "/check");
        assertThat(tab.page().locator("[data-test=missing]").allTextContents()).isEmpty();
        tab.press("[data-test=submit] button[type=submit]");
        tab.go(base);
    }
}
