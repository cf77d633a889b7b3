package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;

/** The fifth part of the golden path: the laboratory's report falls, the appeal is won, and nothing is left of either. */
final class GoldenUndone {

    private final Story story;
    private final String shop;

    GoldenUndone(Story story) {
        this.story = story;
        this.shop = story.get("shop");
    }

    /** A mediator, who had no part in the decision, finds that it rests on nothing. */
    void overturns() {
        story.soon();
        Tab mediator = story.seat("mediator");
        mediator.go("/admin/appeals/" + story.get("appeal"));
        mediator.press("[data-test=claim]");
        mediator.type(
                "[data-test=answer-form]",
                Map.of("answer", "overturned", "reply", "复检合格，全部撤销。 The retest passes; all is undone."));
        mediator.press("[data-test=answer-form] button[type=submit]");
        story.see(mediator, "appeal-won", "复检合格", "The retest passes");
    }

    /** The result itself is taken back by two people, since the laboratory withdrew its report. */
    void withdraws() {
        story.soon();
        String outcome = "/admin/inspection/outcomes/" + story.get("outcome");
        Tab first = story.seat("inspector2");
        first.go(outcome);
        first.unfold("[data-test=propose]");
        first.type(
                "[data-test=propose]",
                Map.of(
                        "ground",
                        "report_withdrawn",
                        "words",
                        "实验室已撤回报告，复检合格。 The laboratory withdrew its report; the retest passes."));
        first.press("[data-test=propose] button[type=submit]");
        Tab second = story.seat("inspector");
        second.go(outcome);
        second.type("[data-test=decision]", Map.of("words", "同意。 Agreed."));
        second.press("[data-test=decision] button[value=yes]");
        story.see(second, "result-withdrawn", "已撤销", "Reversed");
    }

    /** What was and what took it back, beside each other. */
    void timeline() {
        Tab officer = story.seat("officer");
        officer.go("/admin/decisions/" + story.get("decision"));
        assertThat(officer.page()
                        .locator("[data-test=reversal] [data-test=undone] li")
                        .count())
                .isGreaterThanOrEqualTo(7);
        story.see(officer, "reversed", "撤销", "eversal");
        officer.go("/admin/merchants/" + shop + "/timeline");
        assertThat(officer.page().locator("[data-test=timeline]").innerText())
                .contains(story.get("decision"), story.get("appeal"), story.get("sample"));
        assertThat(officer.page().locator("[data-test=undone]").count()).isPositive();
        story.see(officer, "timeline", story.get("appeal"), story.get("appeal"));
    }

    /** The figures are as they were before. */
    void figures() {
        Tab finance = story.seat("finance");
        finance.go("/admin/deposits/merchants/" + shop);
        assertThat(finance.page()
                        .locator("main tr", new Page.LocatorOptions().setHasText("Closing"))
                        .innerText()
                        .split("\\s+"))
                .endsWith("1,000.00", "0.00", "1,000.00");
        story.see(finance, "money-released", "1,000.00", "1,000.00");
        Tab analyst = story.seat("analyst");
        analyst.go("/admin/products?merchant=" + shop);
        story.see(analyst, "listed-again", "在售", "Live");
        analyst.go("/admin/merchants/" + shop + "/statement");
        assertThat(firstRow(analyst)).contains("dawn-o-1", "+1", "12");
        story.see(analyst, "credit-given-back", "dawn-o-1", "dawn-o-1");
    }

    private static String firstRow(Tab tab) {
        return tab.page().locator("main table tbody tr").first().innerText();
    }

    /** What an auditor takes away tells all of it, to whoever reads the file. */
    void told(Path pack) throws IOException {
        try (var zip = new ZipFile(pack.toFile())) {
            assertThat(text(zip, "tables/decisions.csv")).contains(story.get("decision"), "B-01,reversed,");
            assertThat(text(zip, "tables/appeals.csv")).contains(story.get("appeal"));
            assertThat(text(zip, "tables/violations.csv")).contains(story.get("case"));
        }
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
