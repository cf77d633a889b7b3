package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.scheme.Schemes;
import io.touchstone.shell.RunMode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** All 272 items of the shipped scheme by keyboard, looked at again, frozen, reckoned again outside, and hung on the wall. */
@BrowserTest
class AssessmentJourneyTests {

    private static final SchemeRef SHIPPED = new SchemeRef("touchstone-sqe", "1");
    private static final Look LOOK = Look.CHOSEN.get(0);
    private static final int ITEMS = 272;
    private static final String BY_FIGURE = "S09.2.01";

    @Autowired
    private RunMode mode;

    @Autowired
    private Schemes schemes;

    @LocalServerPort
    private int port;

    @Test
    void leadsFromAnEmptySheetToACertificateThatAnyoneCanCheck(@TempDir Path folder) throws Exception {
        DemoSignIns signIns = DemoSignIns.of(mode);
        try (Tab standards = Tab.open(port, LOOK).signIn("standards", signIns.password("standards"));
                Tab approver = Tab.open(port, LOOK).signIn("approver", signIns.password("approver"));
                Tab anyone = Tab.open(port, LOOK)) {
            String number = open(standards);
            shareOut(standards, number);
            readFigure(standards, number);
            answer(standards, number);
            accept(approver, number);
            freeze(standards, number);
            String shown = result(standards, number);
            assertThat(reckonedOutside(trace(standards, number, folder))).contains(shown, "The score is right.");
            String certificate = award(approver, number);
            onTheWall(anyone, certificate, shown);
        }
    }

    private static String open(Tab standards) {
        Page page = standards.page();
        standards.go("/admin/assessments/new");
        page.selectOption("[name=subject]", "platform");
        page.selectOption("[name=scheme]", SHIPPED.toString());
        page.fill("[name=from]", "2025-03-01");
        page.fill("[name=to]", "2026-02-28");
        page.locator("[data-test=open] button[type=submit]").click();
        page.waitForURL("**/assessments/QA-*");
        standards.requireQuiet();
        return URI.create(page.url()).getPath().replaceFirst(".*/", "");
    }

    private static void shareOut(Tab standards, String number) {
        Page page = standards.page();
        standards.go("/admin/assessments/" + number + "/assign");
        page.locator("[name=section]").all().forEach(Locator::check);
        String me = page.locator("[name=person] option", new Page.LocatorOptions().setHasText("(standards)"))
                .getAttribute("value");
        page.selectOption("[name=person]", me);
        page.locator("[data-test=assign] button[type=submit]").click();
        page.waitForLoadState();
    }

    /** How many refunds were in time, read from the platform's own rows; the value stays as it was read. */
    private static void readFigure(Tab standards, String number) {
        standards.go("/admin/assessments/" + number + "/items/" + BY_FIGURE);
        standards.requireQuiet();
        standards.press("[data-test=live] button[type=submit]");
        standards.requireQuiet();
        assertThat(standards.page().locator("[data-test=evidence] tbody tr").count())
                .isEqualTo(1);
    }

    /** Digits and letters only, as somebody does who has all day for this. */
    private void answer(Tab standards, String number) {
        SchemeVersion scheme = schemes.find(SHIPPED).orElseThrow();
        Map<String, List<Item>> sections = scheme.items().stream().collect(Collectors.groupingBy(Item::indicator));
        assertThat(scheme.items()).hasSize(ITEMS);
        Map<String, Integer> full =
                scheme.scales().stream().collect(Collectors.toMap(scale -> scale.code(), scale -> scale.max()));
        sections.forEach((indicator, items) -> {
            standards.go("/admin/assessments/" + number + "/sections/" + indicator);
            for (Item item : items) {
                standards.page().keyboard().press("j");
                if (item.mayNotApply()) {
                    standards.page().keyboard().press("n");
                    standards.page().keyboard().type("No such goods.");
                    standards.page().keyboard().press("Escape");
                } else {
                    int most = full.getOrDefault(item.scale(), 0);
                    standards.page().keyboard().press(Integer.toString(item.evidence() ? most - 1 : most));
                }
            }
            saved(standards, items.size());
        });
        standards.requireQuiet();
        standards.screenshot("journey-assessment-section");
    }

    private static void saved(Tab standards, int items) {
        standards
                .page()
                .locator("[data-test=state][data-state=answered]")
                .nth(items - 1)
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    }

    private static void accept(Tab approver, String number) {
        Page page = approver.page();
        approver.go("/admin/assessments/" + number + "/review");
        while (page.locator("[data-test=accept-all]").count() > 0) {
            approver.press("[data-test=accept-all]");
        }
        approver.requireQuiet();
    }

    private static void freeze(Tab standards, String number) {
        standards.go("/admin/assessments/" + number);
        standards.requireQuiet();
        standards.press("[data-test=freeze] form[action$='/freeze'] button");
        standards.requireQuiet();
    }

    private static String result(Tab standards, String number) {
        standards.go("/admin/assessments/" + number + "/result");
        standards.requireQuiet();
        standards.screenshot("journey-assessment-result");
        return standards
                .page()
                .locator("[data-test=total]")
                .first()
                .innerText()
                .replaceFirst("(?s)^\\D*(\\d+\\.\\d\\d).*", "$1");
    }

    private static Path trace(Tab standards, String number, Path folder) throws IOException {
        APIResponse answer = standards
                .page()
                .request()
                .get(standards.page().url().replaceFirst("/admin/.*", "") + "/admin/assessments/" + number
                        + "/trace.csv");
        assertThat(answer.status()).isEqualTo(200);
        return Files.write(folder.resolve("trace.csv"), answer.body());
    }

    /** By the single-file program that anybody may download; it knows nothing of the application. */
    private static String reckonedOutside(Path trace) throws IOException, InterruptedException {
        Path output = trace.resolveSibling("said.txt");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Path.of("src/main/resources/verify/VerifyScore.java").toString(),
                        trace.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(java.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private static String award(Tab approver, String number) {
        Page page = approver.page();
        approver.go("/admin/certificates/new?assessment=" + number);
        approver.requireQuiet();
        approver.press("[data-test=award-form] button[type=submit]");
        page.waitForURL("**/certificates/SQ-*");
        approver.requireQuiet();
        return URI.create(page.url()).getPath().replaceFirst(".*/", "");
    }

    private static void onTheWall(Tab anyone, String certificate, String shown) throws IOException {
        anyone.go("/certificates/" + certificate);
        anyone.requireQuiet();
        anyone.screenshot("journey-assessment-certificate");
        assertThat(anyone.page().content()).contains(certificate, shown);
        String origin = anyone.page().url().replaceFirst("/certificates/.*", "");
        APIResponse pdf = anyone.page().request().get(origin + "/certificates/" + certificate + ".pdf");
        assertThat(pdf.status()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(document)).contains(certificate);
        }
    }
}
