package io.touchstone.assessment.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Certificates as staff awards and changes them, and as anybody looks them up. */
@TouchstoneTest
class CertificatePagesTests {

    private static final Path FONT = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");

    @Autowired
    private BeanFactory beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Ids ids;

    @Autowired
    private TestClock clock;

    private final SignedInAs people = new SignedInAs();
    private CertificateFixture fixture;
    private String subject = "";

    @BeforeEach
    void aSubject() {
        clock.reset();
        fixture = new CertificateFixture(beans);
        subject = "line-" + ids.next().toString().substring(20).replace("-", "");
    }

    @Test
    void awardsAFrozenAssessmentOnceWhoeverPressesTwice() {
        FrozenAssessment basis = fixture.frozen(subject, 92);
        String once = ids.next().toString();
        assertThat(get("/admin/certificates/new?assessment=" + basis.number(), approver(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"award-form\"", "Award it", subject)
                .doesNotContain("??");

        String place =
                location(post("/admin/certificates/new", approver(), "once", once, "assessment", basis.number()));
        assertThat(place).startsWith("/admin/certificates/SQ-2026-");
        assertThat(location(post("/admin/certificates/new", approver(), "once", once, "assessment", basis.number())))
                .isEqualTo(place);

        for (String language : List.of("en", "zh-CN")) {
            assertThat(get(place, approver(), language))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
            assertThat(get("/admin/certificates?view=valid&q=" + subject, approver(), language))
                    .hasStatusOk()
                    .bodyText()
                    .contains(place)
                    .doesNotContain("??");
        }
        assertThat(post(
                        "/admin/certificates/new",
                        approver(),
                        "once",
                        ids.next().toString(),
                        "assessment",
                        basis.number()))
                .hasStatus(422)
                .bodyText()
                .contains("cannot serve twice");
    }

    @Test
    void offersAnAssessmentForAnAwardUntilACertificateRestsOnIt() {
        FrozenAssessment basis = fixture.frozen(subject, 92);
        String result = "/admin/assessments/" + basis.number() + "/result";
        assertThat(get(result, approver(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("/admin/certificates/new?assessment=" + basis.number());
        assertThat(get(result, people.staff("reader", "assessment:read"), "en"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("data-test=\"award\"");

        String number = location(post(
                        "/admin/certificates/new",
                        approver(),
                        "once",
                        ids.next().toString(),
                        "assessment",
                        basis.number()))
                .substring("/admin/certificates/".length());

        assertThat(get(result, approver(), "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("/admin/certificates/" + number)
                .doesNotContain("data-test=\"award\"", "??");
        assertThat(get("/admin/certificates/new?assessment=" + basis.number(), approver(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"used\"", number)
                .doesNotContain("award-form", "??");
    }

    @Test
    void refusesAnAwardThatRestsOnNothing() {
        assertThat(get("/admin/certificates/new", approver(), "en")).hasStatusOk();
        assertThat(get("/admin/certificates/new?assessment=QA-2026-999999", approver(), "en"))
                .hasStatus(422)
                .bodyText()
                .contains("no frozen assessment QA-2026-999999");
        FrozenAssessment poor = fixture.frozen(subject, 50);
        assertThat(get("/admin/certificates/new?assessment=" + poor.number(), approver(), "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"not-reached\"")
                .doesNotContain("award-form");
        assertThat(post("/admin/certificates/new", approver(), "once", "x", "assessment", poor.number()))
                .hasStatus(422);
    }

    @Test
    void asksForTheAbilityOfEachAct() {
        String number = fixture.awarded(subject, 92);
        assertThat(get("/admin/certificates/" + number, people.staff("reader", "assessment:read"), "en"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("data-test=\"propose\"");
        assertThat(get("/admin/certificates", people.staff("nobody"), "en")).hasStatus(403);
        assertThat(get("/admin/certificates/new?assessment=QA-1", lead(), "en")).hasStatus(403);
        assertThat(post("/admin/certificates/new", lead(), "once", ids.next().toString(), "assessment", "QA-1"))
                .hasStatus(403);
        assertThat(propose(number, approver(), "suspend", "")).hasStatus(403);
        for (String act : List.of("accept", "decline")) {
            assertThat(post(
                            "/admin/certificates/" + number + "/changes/" + ids.next() + "/" + act,
                            lead(),
                            "why",
                            "no"))
                    .hasStatus(403);
        }
    }

    @Test
    void changesWhatOnePersonProposesAndAnotherDecides() {
        String number = fixture.awarded(subject, 100);
        assertThat(propose(number, lead(), "suspend", "")).hasStatus3xxRedirection();
        assertThat(propose(number, lead(), "revoke", "")).hasStatus(409);
        UUID waiting = waiting(number);
        assertThat(get("/certificates/" + number, null, "en")).bodyText().doesNotContain("a public reason");
        assertThat(get("/admin/certificates?view=proposed", approver(), "en"))
                .bodyText()
                .contains(number);
        Authentication both = people.staff("lead", "assessment:read", "assessment:lead", "assessment:award");
        assertThat(decide(number, waiting, "accept", both)).hasStatus(422);
        assertThat(state(number)).isEqualTo("valid");

        assertThat(decide(number, waiting, "accept", approver())).hasStatus3xxRedirection();
        assertThat(decide(number, waiting, "accept", approver())).hasStatus(409);

        assertThat(state(number)).isEqualTo("suspended");
        assertThat(get("/certificates/" + number, null, "en"))
                .bodyText()
                .contains("a public reason", "This certificate is suspended", "Grave or frequent complaints");
        assertThat(propose(
                        number, lead(), "regrade", fixture.frozen(subject, 85).number()))
                .hasStatus(409);
        assertThat(propose(number, lead(), "resume", "")).hasStatus3xxRedirection();
        UUID second = waiting(number);
        assertThat(decide(number, second, "decline", approver())).hasStatus(422);
        assertThat(post(
                        "/admin/certificates/" + number + "/changes/" + second + "/decline",
                        approver(),
                        "why",
                        "not yet put right"))
                .hasStatus3xxRedirection();
        assertThat(state(number)).isEqualTo("suspended");
        assertThat(propose(number, lead(), "revoke", "")).hasStatus3xxRedirection();
        assertThat(decide(number, waiting(number), "withdraw", lead())).hasStatus3xxRedirection();
        assertThat(propose(number, lead(), "revoke", "")).hasStatus3xxRedirection();
        assertThat(decide(number, waiting(number), "accept", approver())).hasStatus3xxRedirection();
        assertThat(state(number)).isEqualTo("revoked");
        assertThat(get("/admin/certificates/" + number, lead(), "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("data-test=\"propose\"", "??");
    }

    @Test
    void changesStarsByAnotherAssessment() {
        String number = fixture.awarded(subject, 85);
        clock.advance(Duration.ofDays(100));
        FrozenAssessment better = fixture.frozen(subject, 100);
        assertThat(propose(number, lead(), "regrade", "")).hasStatus(422);
        assertThat(propose(number, lead(), "regrade", "QA-2026-999999"))
                .hasStatus(422)
                .bodyText()
                .contains("no frozen assessment", "a public reason");
        assertThat(propose(number, lead(), "regrade", better.number())).hasStatus3xxRedirection();
        assertThat(decide(number, waiting(number), "accept", approver())).hasStatus3xxRedirection();

        assertThat(get("/certificates/" + number, null, "en"))
                .bodyText()
                .contains("Upgraded", "from 3 to 5 stars", better.number());
    }

    @Test
    void overtakesAProposalWhenTheCertificateEnds() {
        String number = fixture.awarded(subject, 85);
        assertThat(propose(number, lead(), "suspend", "")).hasStatus3xxRedirection();
        clock.advance(Duration.ofDays(10));
        fixture.awarded(subject, 100);

        assertThat(db.queryForObject(
                        "select p.state from assessment_certificate_proposal p join assessment_certificate c using (certificate_id)"
                                + " where c.number = ?",
                        String.class,
                        number))
                .isEqualTo("overtaken");
    }

    @Test
    void showsEverybodyTheHistoryAndNoPerson() {
        String number = fixture.awarded(subject, 92);
        for (String language : List.of("en", "zh-CN")) {
            for (String path :
                    List.of("/certificates", "/certificates/" + number, "/certificates/" + number + "/paper")) {
                assertThat(get(path, null, language))
                        .as(path)
                        .hasStatusOk()
                        .bodyText()
                        .contains(number)
                        .doesNotContain("??", CertificateFixture.AWARDER.id(), "STAFF:");
            }
        }
        assertThat(get("/certificates/" + number, null, "en"))
                .bodyText()
                .contains("no certification by a third party", "Status history", "/schemes/touchstone-sqe/1");
        assertThat(get("/certificates/" + number + "/scores.json", null, "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(CertificateFixture.AWARDER.id());
        assertThat(get("/certificates?q=" + number.toLowerCase(Locale.ROOT), null, "en"))
                .bodyText()
                .contains(number);
        assertThat(get("/certificates?view=revoked&q=" + number, null, "en"))
                .bodyText()
                .doesNotContain("/" + number);
        assertThat(get("/certificates?view=proposed&stars=9&cursor=zzz", null, "en"))
                .hasStatusOk();
        assertThat(get("/certificates/SQ-2026-999999", null, "en")).hasStatus(404);
        assertThat(get("/certificates/SQ-2026-999999/mark.svg", null, "en")).hasStatus(404);
    }

    @Test
    void givesAMarkThatTellsTheStateOfTheDay() {
        String number = fixture.awarded(subject, 92);
        String path = "/certificates/" + number + "/mark.svg?lang=en";
        MvcTestResult mark = get(path, null, "en");
        assertThat(mark).hasStatusOk().bodyText().contains("In force", number).doesNotContain("<script", "href");
        assertThat(mark.getResponse().getHeader("Cache-Control")).contains("max-age=300", "public");
        assertThat(mark.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(mark.getResponse().getHeader("Set-Cookie")).isNull();
        String tag = mark.getResponse().getHeader("ETag");
        assertThat(mvc.get().uri(path).header("If-None-Match", tag).exchange()).hasStatus(304);
        propose(number, lead(), "suspend", "");
        decide(number, waiting(number), "accept", approver());

        assertThat(mvc.get().uri(path).header("If-None-Match", tag).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Suspended")
                .doesNotContain("#b8860b", "In force");
    }

    @Test
    void printsItselfInBothLanguagesWithEmbeddedFontsAndACodeThatLeadsToItsPage() throws Exception {
        assumeThat(Files.exists(FONT)).isTrue();
        String number = fixture.awarded(subject, 92);
        for (String language : List.of("en", "zh-CN")) {
            byte[] pdf = get("/certificates/" + number + ".pdf?language=" + language, null, "en")
                    .getResponse()
                    .getContentAsByteArray();
            try (PDDocument read = Loader.loadPDF(pdf)) {
                String text = new PDFTextStripper().getText(read);
                assertThat(text).contains(number, "/certificates/" + number);
                assertThat(text)
                        .contains(language.equals("en") ? "Service-quality certificate" : "服务质量评价证书")
                        .contains(language.equals("en") ? "1 March 2026" : "2026年3月1日")
                        .doesNotContain("#");
                assertThat(read.getNumberOfPages()).isEqualTo(2);
                assertThat(fonts(read)).isNotEmpty().allMatch(Boolean::booleanValue);
                assertThat(decoded(new PDFRenderer(read)))
                        .endsWith("/certificates/" + number)
                        .startsWith("http");
            }
        }
    }

    @Test
    void refusesToPrintACharacterThatTheFontLacks() {
        assumeThat(Files.exists(FONT)).isTrue();
        String number = fixture.awarded(subject, 92);
        db.update("update assessment_certificate set subject_zh = '𠮷田线' where number = ?", number);

        assertThat(get("/certificates/" + number + ".pdf?language=zh-CN", null, "zh-CN"))
                .hasStatus(422)
                .bodyText()
                .contains("𠮷", "U+20BB7");
    }

    private static List<Boolean> fonts(PDDocument read) throws java.io.IOException {
        List<Boolean> embedded = new ArrayList<>();
        for (PDPage page : read.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                embedded.add(page.getResources().getFont(name).isEmbedded());
            }
        }
        return embedded;
    }

    /** As a telephone does, which looks more than once. */
    private static String decoded(PDFRenderer page) throws IOException {
        for (int dpi = 120; dpi <= 360; dpi += 40) {
            BufferedImage image = page.renderImageWithDPI(0, dpi);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            for (Binarizer look : List.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source))) {
                try {
                    return new QRCodeReader()
                            .decode(new BinaryBitmap(look), Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText();
                } catch (ReaderException notYet) {
                    continue;
                }
            }
        }
        throw new AssertionError("no code on the page");
    }

    private MvcTestResult propose(String number, Authentication who, String kind, String assessment) {
        return post(
                "/admin/certificates/" + number + "/changes",
                who,
                "once",
                ids.next().toString(),
                "kind",
                kind,
                "reason",
                "major_complaints",
                "zh",
                "公开理由",
                "en",
                "a public reason",
                "assessment",
                assessment);
    }

    private MvcTestResult decide(String number, UUID proposal, String act, Authentication who) {
        return post("/admin/certificates/" + number + "/changes/" + proposal + "/" + act, who);
    }

    private UUID waiting(String number) {
        return db.queryForObject(
                "select proposal_id from assessment_certificate_proposal p join assessment_certificate c using (certificate_id)"
                        + " where c.number = ? and p.state = 'open'",
                UUID.class,
                number);
    }

    private String state(String number) {
        return db.queryForObject("select state from assessment_certificate where number = ?", String.class, number);
    }

    private Authentication approver() {
        return people.staff("approver", "assessment:read", "assessment:award");
    }

    private Authentication lead() {
        return people.staff("lead", "assessment:read", "assessment:lead");
    }

    private MvcTestResult get(String path, @Nullable Authentication who, String language) {
        var request = mvc.get().uri(path).locale(Locale.forLanguageTag(language));
        return who == null
                ? request.exchange()
                : request.with(authentication(who)).exchange();
    }

    private MvcTestResult post(String path, Authentication who, String... fields) {
        var request = mvc.post().uri(path).with(authentication(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return String.valueOf(
                Arrays.asList(result.getResponse().getRedirectedUrl()).get(0));
    }
}
