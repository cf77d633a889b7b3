package io.touchstone.assessment.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.assessment.AssessmentPermissions;
import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.Scale;
import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.scheme.Schemes;
import io.touchstone.assessment.score.Totals;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.assessment.sheet.SheetFixture;
import io.touchstone.support.TouchstoneTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The shipped scheme answered in full: its result on the page, on paper and reckoned again outside. */
@TouchstoneTest
@WithMockUser(authorities = {"seat:staff", AssessmentPermissions.READ})
class ResultPagesTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Schemes schemes;

    @TempDir
    Path folder;

    private SchemeVersion scheme;
    private SheetFixture sheets;

    @BeforeEach
    void theShippedScheme() {
        scheme = schemes.find(new SchemeRef("touchstone-sqe", "1")).orElseThrow();
        sheets = new SheetFixture(beans);
    }

    @Test
    void tracesTheTotalToEveryItem() {
        FrozenAssessment frozen = frozen("traced", 7);

        String page = text(get("/admin/assessments/" + frozen.number() + "/result", Locale.ENGLISH));

        assertThat(page)
                .contains("data-test=\"total\">" + Totals.shown(frozen.total()))
                .contains("data-test=\"exact\">" + Totals.exact(frozen.total()))
                .contains(
                        "Not applicable",
                        "not offered here",
                        "cut off and never rounded up",
                        "class=\"spider-shape is-0\"");
        assertThat(scheme.items()).allSatisfy(item -> assertThat(page).contains("id=\"" + item.code() + "\""));
        assertThat(text(get("/admin/assessments/" + frozen.number() + "/result", Locale.SIMPLIFIED_CHINESE)))
                .contains("得分追溯到项目", scheme.indicators().get(0).name().zh());
        assertThat(text(get("/admin/assessments/" + frozen.number() + "/result/indicators.json", Locale.ENGLISH)))
                .contains("\"type\":\"bar\"", frozen.number());
    }

    @Test
    void printsAReportInBothLanguages() throws Exception {
        FrozenAssessment frozen = frozen("printed", 5);

        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            byte[] pdf = bytes(get("/admin/assessments/" + frozen.number() + "/result.pdf", locale));

            try (PDDocument document = Loader.loadPDF(pdf)) {
                String text = new PDFTextStripper().getText(document);
                assertThat(text)
                        .contains(frozen.number(), Totals.shown(frozen.total()), frozen.sha256())
                        .contains(scheme.items().get(0).code())
                        .contains(scheme.items().get(scheme.items().size() - 1).code());
                assertThat(text.contains("评价结果")).isEqualTo(locale.equals(Locale.SIMPLIFIED_CHINESE));
                for (var page : document.getPages()) {
                    for (var name : page.getResources().getFontNames()) {
                        assertThat(page.getResources().getFont(name).isEmbedded())
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void writesAWorkbookOfFiveSheets() throws Exception {
        FrozenAssessment frozen = frozen("tabled", 9);

        Map<String, String> parts =
                unzipped(bytes(get("/admin/assessments/" + frozen.number() + "/result.xlsx", Locale.ENGLISH)));

        assertThat(parts.get("xl/workbook.xml"))
                .contains(
                        "\"Summary\"",
                        "\"Service-quality grades\"",
                        "\"First level\"",
                        "\"Second level\"",
                        "\"Items\"");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains(frozen.number(), Totals.exact(frozen.total()));
        assertThat(parts.get("xl/worksheets/sheet5.xml").split("<row ", -1))
                .hasSize(scheme.items().size() + 2);
    }

    @Test
    void isReckonedAgainOutsideFromTheTraceAlone() throws Exception {
        FrozenAssessment frozen = frozen("checked", 4);
        Path trace = Files.write(
                folder.resolve("trace.csv"),
                bytes(get("/admin/assessments/" + frozen.number() + "/trace.csv", Locale.SIMPLIFIED_CHINESE)));
        Path program = Files.write(
                folder.resolve("VerifyScore.java"), bytes(get("/admin/assessments/VerifyScore.java", Locale.ENGLISH)));

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        program.toString(),
                        trace.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("total  " + Totals.exact(frozen.total()) + " = " + Totals.shown(frozen.total()))
                .contains("stars " + frozen.stars());
    }

    @Test
    void comparesTwoOfASubjectTheEarlierFirst() {
        FrozenAssessment before = frozen("compared", 3);
        FrozenAssessment now = frozen("compared", 8);
        String path = "/admin/assessments/" + now.number() + "/compare/" + before.number();

        String page = text(get(path, Locale.ENGLISH));

        assertThat(page)
                .contains(
                        "data-test=\"difference\">" + Totals.change(now.total().minus(before.total())))
                .contains("data-test=\"moved\"", "class=\"spider-shape is-1\"");
        assertThat(page.indexOf(before.number())).isLessThan(page.indexOf(now.number()));
        assertThat(text(get(path, Locale.SIMPLIFIED_CHINESE))).contains("变化的项目");
        assertThat(text(get(path + "/indicators.json", Locale.ENGLISH))).contains(before.number(), now.number());
        assertThat(text(get("/admin/assessments/" + now.number() + "/result", Locale.ENGLISH)))
                .contains("/compare/" + before.number());
    }

    @Test
    void knowsNoResultBeforeTheFreezeAndComparesOnlyWithinASubject() {
        FrozenAssessment one = frozen("alone", 5);
        FrozenAssessment other = frozen("stranger", 5);
        String open = sheets.open("not-yet", scheme);

        for (String path : new String[] {
            open + "/result",
            open + "/result.pdf",
            open + "/trace.csv",
            "QA-2020-000001/result",
            one.number() + "/compare/" + other.number(),
            one.number() + "/compare/" + one.number(),
            one.number() + "/compare/" + open
        }) {
            assertThat(get("/admin/assessments/" + path, Locale.ENGLISH))
                    .as(path)
                    .hasStatus(404);
        }
    }

    @Test
    @WithMockUser(authorities = {"seat:staff", "merchant:read"})
    void isNotForEverybody() {
        FrozenAssessment frozen = frozen("closed", 5);

        for (String path : new String[] {
            "/result",
            "/result/indicators.json",
            "/result.pdf",
            "/result.xlsx",
            "/trace.csv",
            "/compare/" + frozen.number()
        }) {
            assertThat(get("/admin/assessments/" + frozen.number() + path, Locale.ENGLISH))
                    .as(path)
                    .hasStatus(403);
        }
        assertThat(get("/admin/assessments/VerifyScore.java", Locale.ENGLISH)).hasStatus(403);
    }

    /** Points that differ from item to item; one in eleven does not apply. */
    private FrozenAssessment frozen(String subject, int salt) {
        Map<String, Integer> points = new HashMap<>();
        int i = salt;
        for (Item item : scheme.items()) {
            Scale scale = scheme.scales().stream()
                    .filter(one -> one.code().equals(item.scale()))
                    .findFirst()
                    .orElseThrow();
            i += salt;
            if (i % 11 != 0) {
                points.put(
                        item.code(), scale.steps().get(i % scale.steps().size()).points());
            }
        }
        return sheets.frozen(subject, scheme, points);
    }

    private MvcTestResult get(String path, Locale locale) {
        return http.get().uri(path).locale(locale).exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(bytes(result), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    private static Map<String, String> unzipped(byte[] book) throws Exception {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
