package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The platform under its own eyes: a certificate, the extra visit that a failed sample calls for, and the end of that visit. */
final class GoldenSupervision {

    private static final Path SCHEME = Path.of("src/test/resources/assessment/sample-1.yaml");
    private static final String LEADER = "standards";
    private static final String SECOND = "approver";

    private final Story story;

    GoldenSupervision(Story story) {
        this.story = story;
    }

    /** A small scheme that one person brings and another publishes, answered, frozen, and a certificate on it. */
    void certified() throws IOException {
        Tab standards = story.seat(LEADER);
        Tab approver = story.seat(SECOND);
        standards.go("/admin/schemes/import");
        standards.type("[data-test=whole]", Map.of("text", scheme()));
        standards.press("[data-test=whole] button[type=submit]");
        standards.press("[data-test=keep] button[type=submit]");
        approver.go(standards.path());
        approver.press("[data-test=publish] button[type=submit]");
        standards.go("/admin/assessments/new");
        standards.type(
                "[data-test=open]",
                Map.of("subject", "platform", "scheme", "golden/1", "from", "2025-03-01", "to", "2026-02-28"));
        standards.press("[data-test=open] button[type=submit]");
        String assessment = standards.path();
        answer(standards, assessment);
        approver.go(assessment + "/review");
        while (approver.page().locator("[data-test=accept-all]").count() > 0) {
            approver.press("[data-test=accept-all]");
        }
        standards.go(assessment);
        standards.press("[data-test=freeze] form[action$='/freeze'] button");
        approver.go("/admin/certificates/new?assessment=" + assessment.replaceFirst(".*/", ""));
        approver.press("[data-test=award-form] button[type=submit]");
        assertThat(approver.path()).contains("/certificates/SQ-");
        story.keep("certificate", approver.path());
    }

    private static String scheme() throws IOException {
        return Files.readString(SCHEME).replace("scheme: \"sample\"", "scheme: \"golden\"");
    }

    private static void answer(Tab standards, String assessment) {
        Page page = standards.page();
        standards.go(assessment + "/assign");
        page.locator("[name=section]").all().forEach(Locator::check);
        page.selectOption(
                "[name=person]",
                page.locator("[name=person] option", new Page.LocatorOptions().setHasText("(" + LEADER + ")"))
                        .getAttribute("value"));
        standards.press("[data-test=assign] button[type=submit]");
        standards.go(assessment + "/sections/S01.1");
        standards.type("[data-test=section]", Map.of("choice-S01.1.01", "1", "choice-S01.1.02", "2"));
        standards.press("[data-test=save]");
        standards.go(assessment + "/sections/S01.2");
        standards.type("[data-test=section]", Map.of("choice-S01.2.01", "1"));
        standards.press("[data-test=save]");
    }

    /** A sample that failed for safety calls for a visit by itself; somebody begins it, and chance says what is looked at. */
    void opens() {
        Tab standards = story.seat(LEADER);
        standards.go("/admin/visits?kind=extra");
        standards.press("[data-test=visit] a");
        story.keep("visit", standards.path());
        assertThat(standards.page().locator("[data-test=called]").innerText()).contains(story.get("sample"));
        story.see(standards, "supervision-opened", story.get("sample"), story.get("sample"));
        standards.press("[data-test=begin] button[type=submit]");
    }

    /** Who held it proposes that the certificate stays, and another decides so. */
    void closes() {
        Tab standards = story.seat(LEADER);
        Page page = standards.page();
        standards.go(story.get("visit"));
        page.locator("[data-test=point] [value=confirmed]").all().forEach(Locator::check);
        standards.type(
                "[data-test=holding]",
                Map.of(
                        "outcome",
                        "confirm",
                        "report",
                        "抽检流程已复核。 The way samples are tested was gone over.",
                        "reasonZh",
                        "抽检结论已撤销，证书有效。",
                        "reasonEn",
                        "The finding was taken back; the certificate stands."));
        standards.press("button[data-test=report]");
        Tab approver = story.seat(SECOND);
        approver.go(story.get("visit"));
        approver.press("[data-test=decide-do]");
        story.see(approver, "supervision-closed", "证书有效", "the certificate stands");
    }
}
