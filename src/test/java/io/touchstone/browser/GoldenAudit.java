package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.support.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An audit from the engagement to the door that is shut again: what is asked, seen, taken away, and checked elsewhere. */
final class GoldenAudit {

    private static final String AUDITOR = "auditor";
    private static final String HOST = "admin";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final int DAYS = 30;

    private final Story story;

    GoldenAudit(Story story) {
        this.story = story;
    }

    /** An hour ago, as the platform's clock shows it. */
    private LocalDateTime instant() {
        return LocalDateTime.ofInstant(
                story.bean(TestClock.class).instant().minus(Duration.ofHours(1)),
                story.bean(PlatformTime.class).zone());
    }

    void engages() {
        Tab host = story.seat(HOST);
        Page page = host.page();
        host.go("/admin/engagements/new");
        String auditor = page.locator("[name=auditor] option", new Page.LocatorOptions().setHasText("(auditor)"))
                .getAttribute("value");
        page.selectOption("[name=auditor]", auditor);
        page.fill("[name=purpose]", "年度合规审计 Yearly audit of compliance");
        page.fill("[name=factsFrom]", "2025-01-01");
        LocalDate today = instant().toLocalDate();
        page.fill("[name=factsTo]", today.toString());
        page.fill("[name=firstDay]", today.toString());
        page.fill("[name=lastDay]", today.plusDays(DAYS).toString());
        page.locator("[name=modules]").all().forEach(module -> module.check());
        host.press("[data-test=engagement-form] button[type=submit]");
        assertThat(host.path()).contains("/engagements/");
        story.keep("engagement", host.path());
        story.see(host, "engagement", "年度合规审计", "Yearly audit");
    }

    /** A page as it stood before, and a table of it as a file, by the buttons on the page. */
    void looks() {
        Tab auditor = story.seat(AUDITOR);
        auditor.go("/admin/my-engagement");
        story.see(auditor, "my-engagement", "年度合规审计", "Yearly audit");
        LocalDateTime then = instant();
        auditor.go("/admin/merchants?as_of="
                + then.atZone(story.bean(PlatformTime.class).zone()).toInstant());
        String shown = then.format(MINUTE).replace('T', ' ');
        story.see(auditor, "as-of", shown, shown);
        Download file = auditor.page().waitForDownload(() -> auditor.page()
                .locator("form[action*='/admin/exports/'] button, button[formaction*='/admin/exports/']")
                .first()
                .click());
        assertThat(file.failure()).isNull();
    }

    /** Some lists about everybody. */
    void packs() {
        packs("", List.of());
    }

    /** @param lists by their names; none for the first two that are offered */
    void packs(String merchants, List<String> lists) {
        Tab auditor = story.seat(AUDITOR);
        Page page = auditor.page();
        auditor.go("/admin/packs/new");
        auditor.type("[data-test=pack-form]", Map.of("asOf", instant().format(MINUTE), "merchants", merchants));
        if (lists.isEmpty()) {
            page.locator("[name=chosen]").first().check();
            page.locator("[name=chosen]").nth(1).check();
        }
        lists.forEach(list -> auditor.type("[data-test=pack-form]", Map.of("chosen", list)));
        auditor.press("[data-test=pack-form] button[type=submit]");
        story.keep("pack", auditor.path());
        story.await(auditor, story.get("pack"), "[data-test=download]");
        story.see(auditor, "pack", "SHA-256", "SHA-256");
    }

    /** By the program that is downloaded beside it, in a process that knows nothing of the application. */
    Path verifiesElsewhere() throws IOException, InterruptedException {
        Tab auditor = story.seat(AUDITOR);
        auditor.go(story.get("pack"));
        String key =
                auditor.page().locator("[data-test=fingerprint]").textContent().trim();
        Path folder = Files.createTempDirectory("pack");
        Path pack = folder.resolve("pack.zip");
        Files.write(pack, download(auditor, story.get("pack") + "/file"));
        Path program = folder.resolve("Verify.java");
        Files.write(program, download(auditor, "/admin/packs/verifier"));
        Path said = folder.resolve("said.txt");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        program.toString(),
                        pack.toString(),
                        "--key",
                        key)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(java.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String words = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(java.exitValue()).as(words).isZero();
        assertThat(words).contains("INTACT");
        return pack;
    }

    private static byte[] download(Tab tab, String path) {
        String origin = tab.page().url().replaceFirst("(https?://[^/]+).*", "$1");
        APIResponse answer = tab.page().request().get(origin + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** What was looked at, and what was taken away; then the door is shut at once, for who is signed in too. */
    void ends() {
        Tab host = story.seat(HOST);
        host.go(story.get("engagement") + "/looks");
        assertThat(host.page().locator("[data-test=look-list]").innerText())
                .contains("/admin/merchants", "as_of", "/admin/packs");
        story.see(host, "looks", "/admin/packs", "/admin/packs");
        Tab auditor = story.seat(AUDITOR);
        assertThat(auditor.go("/admin/merchants")).isEqualTo(200);
        host.go(story.get("engagement"));
        host.page().fill("[data-test=end] [name=reason]", "审计已完成 The audit is over");
        host.press("[data-test=end] button[type=submit]");
        story.see(host, "engagement-over", "审计已完成", "The audit is over");
        assertThat(auditor.go("/admin/merchants")).isEqualTo(403);
    }
}
