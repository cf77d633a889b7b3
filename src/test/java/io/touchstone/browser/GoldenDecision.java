package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.touchstone.evidence.kit.Pdf;
import io.touchstone.restriction.loop.LoopWork;
import java.net.URI;
import java.util.Map;

/** The fourth part of the golden path: heard, decided by two people, obeyed by others, read and appealed. */
final class GoldenDecision {

    private static final String OFFICER = "officer";

    private final Story story;
    private final String shop;

    GoldenDecision(Story story) {
        this.story = story;
        this.shop = story.get("shop");
    }

    /** The case that opened by itself is claimed, and the shop is asked and answers. */
    void hears() {
        Tab officer = story.seat(OFFICER);
        story.await(officer, "/admin/violations", "[data-test=case] a");
        officer.press("[data-test=case] a");
        story.keep("case", officer.path().replaceFirst(".*/", ""));
        officer.press("[data-test=claim]");
        officer.type("[data-test=hearing]", Map.of("words", "泄漏电流超标，请说明。 The kettle leaks current. What do you say?"));
        officer.press("[data-test=hearing] button[type=submit]");
        Tab seller = story.seller();
        seller.go("/portal/shops/" + shop + "/violations/" + story.get("case"));
        seller.type(
                "[data-test=answer-form]",
                Map.of(
                        "statement", "我们认为检测有误。 We think the test is wrong.",
                        "cause", "正在查。 We are looking into it.",
                        "fix", "已暂停发货。 Nothing is sent out meanwhile.",
                        "prevention", "每批送检。 Each lot will be tested."));
        seller.press("[data-test=answer-form] button[type=submit]");
        story.see(officer, "heard", "检测有误", "the test is wrong");
    }

    /** What the rule orders, and more besides, with the reason for it; held until another person agrees. */
    void proposes() {
        Tab officer = story.seat(OFFICER);
        Page page = officer.page();
        officer.go("/admin/violations/" + story.get("case"));
        officer.press("[data-test=decide]");
        officer.type(
                "[data-test=new-decision]",
                Map.of("rule", "B-01", "reasons", "检测结论已由两人复核。 Two others confirmed the result."));
        officer.press("[data-test=new-decision] button[type=submit]");
        String number = URI.create(page.url()).getPath().replaceFirst("/admin/decisions/(PD-[0-9-]+).*", "$1");
        story.keep("decision", number);
        officer.go("/admin/decisions/" + number + "/edit");
        Locator points = page.locator("[data-test=row]:has(input[value=points]) [name$='.amount']");
        points.fill("6");
        add(officer, "restriction", Map.of("what", "campaign", "amount", "0", "days", "30"));
        add(officer, "restriction", Map.of("what", "settlement_term", "amount", "0", "mark", "penalty_2"));
        add(officer, "deposit", Map.of("what", "hold", "amount", "200"));
        add(officer, "rating_void", Map.of("value", "dawn-o-1 buyer"));
        page.fill("[name=deviation]", "首次违规，商家配合。 A first time, and the shop cooperates.");
        officer.press("button[name=act][value=save].btn-primary");
        officer.go("/admin/decisions/" + number + "/preview");
        story.see(officer, "foreseen", "0.30", "0.30");
        officer.press("[data-test=propose]");
        officer.go("/admin/decisions/" + number);
        story.see(officer, "held", "须由他人处理", "Another person decides");
    }

    private static void add(Tab officer, String kind, Map<String, String> typed) {
        officer.page().selectOption("[name=addKind]", kind);
        officer.press("[data-test=add]");
        Locator row = officer.page().locator("[data-test=row]").last();
        typed.forEach((field, value) -> {
            Locator place = row.locator("[name$='." + field + "']");
            if ("SELECT".equals(place.evaluate("field => field.tagName"))) {
                place.selectOption(value);
            } else {
                place.fill(value);
            }
        });
    }

    void approves() {
        story.soon();
        Tab officer = story.seat(OFFICER);
        assertThat(weight(officer)).as("what is held holds nothing yet").isEqualTo("1.00");
        Tab approver = story.seat("approver");
        approver.go("/admin/decisions/" + story.get("decision"));
        approver.press("[data-test=approve] button[type=submit]");
        story.see(approver, "in-force", "已生效", "In force");
    }

    /** Each of what was ordered, where it is felt. */
    void obeyed() {
        Tab officer = story.seat(OFFICER);
        officer.go("/admin/points/merchants/" + shop);
        story.see(officer, "points", "6", "6");
        assertThat(weight(officer)).isEqualTo("0.30");
        story.see(officer, "rank", "0.30", "0.30");
        assertThat(campaign(officer)).contains("PD-2026-");
        story.see(officer, "campaign", story.get("decision"), story.get("decision"));
        Tab finance = story.seat("finance");
        finance.go("/admin/deposits/terms");
        story.see(finance, "term", story.get("decision"), story.get("decision"));
        finance.go("/admin/deposits/merchants/" + shop);
        story.see(finance, "money-held", "200.00", "200.00");
        Tab analyst = story.seat("analyst");
        analyst.go("/admin/products?merchant=" + shop);
        story.see(analyst, "delisted", "已下架", "Taken off the shelf");
        analyst.go("/admin/merchants/" + shop + "/statement");
        story.see(analyst, "credit-voided", "11", "11");
    }

    /** What the platform's search makes of the shop; the consumers of restrictions are told at once here. */
    private String weight(Tab officer) {
        story.bean(LoopWork.class).round();
        officer.go("/admin/closed-loop/consumers/search?q=" + shop);
        return officer.page()
                .locator("[data-test=hits] tbody tr:has(a[href$='" + shop + "']) td")
                .nth(3)
                .textContent()
                .trim();
    }

    private String campaign(Tab officer) {
        story.bean(LoopWork.class).round();
        officer.go("/admin/closed-loop/consumers/campaign");
        officer.type("[data-test=use-form]", Map.of("merchant", shop));
        officer.press("[data-test=use-form] button[type=submit]");
        return officer.page().locator("[data-test=uses] tbody tr").first().textContent();
    }

    void reads() {
        Tab seller = story.seller();
        seller.go("/portal/shops/" + shop + "/decisions");
        seller.press("main a[href$='" + story.get("decision") + "']");
        story.see(seller, "statement-of-reasons", "B-01", "B-01");
    }

    /** With a plan of action, and the report on the part that the shop was left with. */
    void appeals() {
        story.soon();
        Tab seller = story.seller();
        seller.go("/portal/shops/" + shop + "/decisions/" + story.get("decision"));
        seller.press("[data-test=appeal]");
        seller.unfold("[data-test=appeal-form] details");
        seller.type(
                "[data-test=appeal-form]",
                Map.of(
                        "grounds", "商家留存的样品复检合格，请撤销。 The part left with us was tested again and passes.",
                        "cause", "首次检测未预热仪器。 The first test was made with a cold instrument.",
                        "fix", "该批次已全部复检。 All of the lot was tested again.",
                        "prevention", "每批出厂前送检。 Each lot is tested before it leaves."));
        seller.page()
                .locator("[data-test=appeal-form] input[type=file]")
                .setInputFiles(new FilePayload(
                        "retest.pdf",
                        "application/pdf",
                        Pdf.page("Leakage current 0.21 mA").write()));
        seller.press("[data-test=appeal-form] button[type=submit]");
        story.keep("appeal", seller.path().replaceFirst(".*/", ""));
        story.see(seller, "appeal", "retest.pdf", "retest.pdf");
    }

    /** As {@link #obeyed()}, once nothing is left of it. */
    void obeyedNoMore() {
        Tab officer = story.seat(OFFICER);
        assertThat(weight(officer)).isEqualTo("1.00");
        assertThat(campaign(officer)).doesNotContain("PD-2026-");
        officer.go("/admin/points/merchants/" + shop);
        story.see(officer, "points-given-back", story.get("decision"), story.get("decision"));
    }
}
