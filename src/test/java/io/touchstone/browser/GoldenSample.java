package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.touchstone.evidence.kit.Pdf;
import java.time.Duration;
import java.util.Map;

/** The third part of the golden path: chance draws the kettle, it is bought under cover, sealed, tested, and found unsafe. */
final class GoldenSample {

    private static final String INSPECTOR = "inspector";
    private static final String ITEM = "LEAK";
    private static final String LAB = "harbour";

    private final Story story;

    GoldenSample(Story story) {
        this.story = story;
    }

    /** What has to be there before anything is sampled: limits to test against, who tests, and who buys. */
    void partners() {
        specification();
        laboratory();
        Tab inspector = story.seat(INSPECTOR);
        inspector.go("/admin/inspection/buyers/new");
        inspector.type(
                "[data-test=buyer]",
                Map.of(
                        "alias", "Heron",
                        "consentedOn", "2026-03-01",
                        "name", "陈静",
                        "phone", "139 0013 9000",
                        "address", "思明区湖滨南路 8 号",
                        "paymentAccount", "6222 0210 0909 8765 432",
                        "account", "b-heron"));
        inspector.press("[data-test=buyer] button[type=submit]");
    }

    private void specification() {
        Tab standards = story.seat("standards");
        standards.go("/admin/inspection/specs/new");
        standards.type(
                "[data-test=spec-form]",
                Map.of("code", "KETTLE", "category", GoldenShop.CATEGORY, "nameZh", "电热水壶", "nameEn", "Kettles"));
        standards.press("[data-test=spec-form] button[type=submit]");
        standards.type(
                "[data-test=item-form]",
                Map.of(
                        "code", ITEM,
                        "nameZh", "泄漏电流",
                        "nameEn", "Leakage current",
                        "method", "GB/T 12113",
                        "standard", "GB 4706.1",
                        "clause", "13",
                        "upper", "0.75",
                        "unit", "mA",
                        "safety", "true"));
        standards.press("[data-test=item-form] button[type=submit]");
        Tab inspector = story.seat(INSPECTOR);
        inspector.go(standards.path());
        inspector.press("[data-test=publish]");
    }

    private void laboratory() {
        Tab inspector = story.seat(INSPECTOR);
        inspector.go("/admin/inspection/labs/new");
        inspector.type(
                "[data-test=lab-form]",
                Map.of(
                        "code", LAB,
                        "nameZh", "海港检测中心",
                        "nameEn", "Harbour Testing Centre",
                        "cnasNo", "L-1",
                        "cnasUntil", "2030-01-01",
                        "cmaNo", "C-1",
                        "cmaUntil", "2030-01-01"));
        inspector.press("[data-test=lab-form] button[type=submit]");
        inspector.type(
                "[data-test=scope-form]", Map.of("item", ITEM, "until", "2030-01-01", "price", "120", "days", "7"));
        inspector.press("[data-test=scope-form] button[type=submit]");
        inspector.type("[data-test=member-form]", Map.of("username", "lab"));
        inspector.press("[data-test=member-form] button[type=submit]");
    }

    /** The seed is sealed before anybody knows what can be drawn. */
    void draws() {
        Tab inspector = story.seat(INSPECTOR);
        inspector.go("/admin/inspection/plans/new");
        inspector.type("[data-test=plan]", Map.of("name", "春季小家电 Small appliances in spring", "method", "budget"));
        inspector.press("[data-test=plan] button[type=submit]");
        inspector.type("[data-test=population]", Map.of("categories", GoldenShop.CATEGORY));
        inspector.press("[data-test=population] button[type=submit]");
        String plan = inspector.path().replaceFirst("/population$", "");
        inspector.go(plan + "/design");
        inspector.type("[data-test=design]", Map.of("budget", "5000", "control", "0", "minimum", "1"));
        inspector.press("[data-test=design] button[type=submit]");
        inspector.press("[data-test=commit] button");
        inspector.press("[data-test=freeze] button");
        story.await(inspector, plan, "[data-test=draw]");
        inspector.press("[data-test=draw] button");
        story.await(inspector, plan, "[data-test=samples] dd");
        story.see(inspector, "drawn", "种子", "eed");
        inspector.go("/admin/inspection/samples");
        inspector.press("[data-test=samples] tbody a[href*='/samples/']");
        story.keep("sample", inspector.path().replaceFirst(".*/", ""));
    }

    /** By somebody who is nobody in particular to the shop, at the price anybody pays. */
    void buys() {
        Tab inspector = story.seat(INSPECTOR);
        String purchase = "/admin/inspection/purchases/" + story.get("sample");
        inspector.go(purchase);
        inspector.press("[data-test=candidates] form button");
        inspector.type(
                "[data-test=order]",
                Map.of(
                        "orderId", "dawn-o-cover",
                        "paymentAccount", "6222 0210 0909 8765 432",
                        "deliveryAddress", "思明区湖滨南路 8 号",
                        "contact", "陈静 139 0013 9000",
                        "price", "159.00",
                        "postage", "8.00"));
        inspector.press("[data-test=order] button[type=submit]");
    }

    /** Opened before a witness and split; each part under a seal of its own. */
    void seals() {
        Tab inspector = story.seat(INSPECTOR);
        String sample = "/admin/inspection/samples/" + story.get("sample");
        inspector.go(sample);
        inspector.type("[data-test=receive]", Map.of("parcelIntact", "yes", "asOrdered", "yes", "units", "3"));
        inspector.press("[data-test=receive] button[type=submit]");
        inspector.type(
                "[data-test=split]",
                Map.of(
                        "testSeal", "DAWN-T1",
                        "retainedSeal", "DAWN-R1",
                        "merchantSeal", "DAWN-M1",
                        "store", "A-01"));
        inspector.press("[data-test=split] button[type=submit]");
        story.see(inspector, "sealed", "DAWN-T1", "DAWN-T1");
    }

    /** The laboratory knows a code and no shop, and finds that too much current leaks. */
    void tests() {
        Tab inspector = story.seat(INSPECTOR);
        inspector.go("/admin/inspection/orders/new?spec=KETTLE&sample=" + story.get("sample"));
        inspector.press("[data-test=send]");
        story.keep("order", inspector.path().replaceFirst(".*/", ""));
        Tab lab = story.seat("lab");
        lab.go("/portal/lab");
        lab.press("main a[href*='/portal/lab/orders/']");
        lab.page()
                .locator("[data-test=report] [name=file]")
                .setInputFiles(new FilePayload(
                        "report.pdf",
                        "application/pdf",
                        Pdf.page("Leakage current 1.45 mA").write()));
        lab.press("[data-test=report] button[type=submit]");
        lab.type(
                "[data-test=sheet]",
                Map.of(
                        "lines[0].value", "1.45 mA",
                        "lines[0].verdict", "fail",
                        "lines[0].tested", "2026-03-22",
                        "lines[0].method", "GB/T 12113"));
        lab.press("[data-test=submit]");
        assertThat(lab.words()).doesNotContain("晨光", "Dawn");
        story.see(lab, "laboratory", "不合格", "Fail");
    }

    /** By two others, since it concerns safety. */
    void verified() {
        for (String another : new String[] {"inspector2", "approver"}) {
            Tab second = story.seat(another);
            second.go("/admin/inspection/results/" + story.get("order"));
            second.press("[data-test=confirm]");
        }
        story.see(story.seat("approver"), "verified", "1.45 mA", "1.45 mA");
    }

    /** The merchant was told and let the time to object go by. */
    void isFinal() {
        Tab seller = story.seller();
        seller.go("/portal/shops/" + story.get("shop") + "/inspections");
        seller.press("[data-test=inspections] tbody a");
        story.see(seller, "told", "1.45 mA", "1.45 mA");
        story.keep("outcome", seller.path().replaceFirst(".*/", ""));
        story.later(Duration.ofDays(16));
        story.await(story.seat(INSPECTOR), "/admin/inspection/outcomes/" + story.get("outcome"), "[data-test=propose]");
        story.see(story.seat(INSPECTOR), "final", GoldenMoney.PRODUCT, GoldenMoney.PRODUCT);
    }
}
