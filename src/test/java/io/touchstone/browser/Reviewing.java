package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** What a reviewer of applications does by hand once the case is claimed. */
final class Reviewing {

    private Reviewing() {}

    /** Every paper accepted and every warning gone over with a reason. */
    static void acceptAll(Tab reviewer, String base) {
        Page page = reviewer.page();
        List<String> papers = page.locator("[data-test=documents] a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(papers).isNotEmpty();
        for (String paper : papers) {
            reviewer.go(paper);
            page.locator("[data-test=verdict-form] [value=accept]").check();
            reviewer.press("[data-test=keep-verdict]");
        }
        reviewer.go(base);
        goOverWarnings(reviewer);
    }

    /** A machine only shows; a person goes over what it shows with a reason. */
    private static void goOverWarnings(Tab reviewer) {
        Locator open = reviewer.page().locator("[data-test=override]");
        while (open.count() > 0) {
            Locator details = open.first().locator("xpath=ancestor::details");
            details.evaluate("details => { details.open = true; }");
            details.locator("[name=reason]").fill("与原件核对无误 Compared with the original");
            reviewer.press(open.first());
        }
    }
}
