package io.touchstone.assessment.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.assessment.certificate.CertificateFixture;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.shell.MadePaper;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Visits through the browser: planned, held, decided, refused. */
@TouchstoneTest
class VisitPagesTests {

    private static final RequestPostProcessor READER = someone("visit-reader", "assessment:read");
    private static final RequestPostProcessor LEAD = someone("visit-lead", "assessment:read", "assessment:lead");
    private static final RequestPostProcessor OTHER = someone("visit-other", "assessment:read", "assessment:lead");
    private static final RequestPostProcessor AWARD = someone("visit-award", "assessment:read", "assessment:award");
    private static final RequestPostProcessor BOTH =
            someone("visit-lead", "assessment:read", "assessment:lead", "assessment:award");

    private static int lines;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestClock clock;

    private String certificate = "";
    private String visit = "";

    @BeforeEach
    void aCertificate() {
        clock.set(TestClock.START);
        certificate = new CertificateFixture(beans).awarded("seen-" + ++lines, 85);
        visit = db.queryForObject(
                "select number from assessment_visit where certificate_number = ?", String.class, certificate);
        clock.set(Instant.parse("2026-08-20T04:00:00Z"));
    }

    @Test
    void standsOnThePageOfItsCertificate() {
        assertThat(get("/admin/certificates/" + certificate, READER))
                .hasStatusOk()
                .bodyText()
                .contains("/admin/visits/of-certificate?certificate=" + certificate)
                .doesNotContain("??");
        assertThat(get("/admin/visits/of-certificate?certificate=" + certificate, READER))
                .hasStatusOk()
                .bodyText()
                .contains("/admin/visits/" + visit)
                .doesNotContain("??", "<html");
        assertThat(get("/admin/visits/of-certificate?certificate=SQ-2026-999999", READER))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/admin/visits/SV-");
    }

    @Test
    void isPlannedHeldAndDecidedThroughTheBrowser() {
        UUID visitor = accounts.open(
                        NewAccount.plain("visitor" + lines, "Visitor", "a-Long-enough-Word-17", Role.STANDARDS),
                        Actor.system("test"))
                .id();
        assertThat(post("appoint", LEAD, "version", version(), "visitor", "", "day", "2026-08-30"))
                .hasStatus(422);
        assertThat(post("appoint", LEAD, "version", version(), "visitor", visitor.toString(), "day", "2026-09-02"))
                .hasStatus(422)
                .bodyText()
                .contains("2026-09-01");
        String appointed = version();
        assertThat(post("appoint", LEAD, "version", appointed, "visitor", visitor.toString(), "day", "2026-08-30"))
                .hasStatus3xxRedirection();
        assertThat(post("begin", LEAD, "version", appointed)).hasStatus(409);
        assertThat(post("begin", READER, "version", version())).hasStatus(403);
        assertThat(post("begin", LEAD, "version", version())).hasStatus3xxRedirection();
        assertThat(post("begin", LEAD, "version", version())).hasStatus(409);

        assertThat(post("report", LEAD, marks("minor", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Say what was found", "seen and typed")
                .doesNotContain("??");
        assertThat(post("save", OTHER, marks("confirmed", ""))).hasStatus(422);
        assertThat(post("save", LEAD, marks("minor", "old papers"))).hasStatus3xxRedirection();
        assertThat(get("/admin/visits/" + visit, LEAD))
                .hasStatusOk()
                .bodyText()
                .contains("old papers", "data-test=\"holding\"")
                .doesNotContain("??");
        assertThat(post("items", LEAD, "version", version(), "item", "no-such")).hasStatus(422);
        assertThat(post("report", LEAD, marks("confirmed", ""))).hasStatus3xxRedirection();
        assertThat(post("decide", BOTH, "version", version())).hasStatus(422);
        assertThat(post("decide", LEAD, "version", version())).hasStatus(403);
        assertThat(post("send-back", AWARD, "version", version(), "words", " ")).hasStatus(422);
        assertThat(post("send-back", AWARD, "version", version(), "words", "which papers?"))
                .hasStatus3xxRedirection();
        assertThat(post("report", LEAD, marks("confirmed", ""))).hasStatus3xxRedirection();
        assertThat(get("/admin/visits/" + visit, AWARD))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"decide\"");
        String seen = version();
        assertThat(post("decide", AWARD, "version", seen)).hasStatus3xxRedirection();
        assertThat(post("decide", AWARD, "version", seen)).hasStatus(409);
        assertThat(get("/admin/visits/" + visit, READER))
                .hasStatusOk()
                .bodyText()
                .contains("which papers?")
                .doesNotContain("??", "data-test=\"decide\"");
    }

    @Test
    void takesFilesOfAFormSentTwiceOnce() throws IOException {
        post("begin", LEAD, "version", version());
        String once = UUID.randomUUID().toString();
        MockMultipartFile paper = new MockMultipartFile(
                "papers", "found.pdf", "application/pdf", MadePaper.of("Found", List.of("What the visit found")));

        for (int i = 0; i < 2; i++) {
            assertThat(mvc.post()
                            .uri("/admin/visits/" + visit + "/files")
                            .multipart()
                            .file(paper)
                            .param("once", once)
                            .with(LEAD)
                            .with(csrf())
                            .exchange())
                    .hasStatus3xxRedirection();
        }
        assertThat(db.queryForObject(
                        "select count(*) from assessment_visit_file where once = ?::uuid", Integer.class, once))
                .isEqualTo(1);
        assertThat(post("files", LEAD, "once", UUID.randomUUID().toString())).hasStatus(422);
        assertThat(get("/admin/visits/" + visit, READER))
                .hasStatusOk()
                .bodyText()
                .contains("found.pdf");
    }

    @Test
    void opensOneVisitForAFormSentTwice() {
        String once = UUID.randomUUID().toString();
        assertThat(get("/admin/visits/new?certificate=" + certificate, LEAD))
                .hasStatusOk()
                .bodyText()
                .contains(certificate)
                .doesNotContain("??");
        assertThat(get("/admin/visits/new", READER)).hasStatus(403);
        assertThat(open(once, "")).hasStatus(422).bodyText().contains(once);
        assertThat(open(once, "serious news")).hasStatus3xxRedirection();
        assertThat(open(once, "serious news")).hasStatus3xxRedirection();

        assertThat(db.queryForObject(
                        "select count(*) from assessment_visit where certificate_number = ? and kind = 'extra'",
                        Integer.class,
                        certificate))
                .isEqualTo(1);
    }

    @Test
    void listsVisitsAndShowsTheirMonthInBothLanguages() {
        for (String language : List.of("en", "zh-CN")) {
            for (String page : List.of(
                    "/admin/visits?kind=first&state=planned&certificate=" + certificate,
                    "/admin/visits/calendar?month=2026-09",
                    "/admin/visits/" + visit)) {
                assertThat(mvc.get()
                                .uri(page)
                                .with(READER)
                                .header("Accept-Language", language)
                                .exchange())
                        .hasStatusOk()
                        .bodyText()
                        .contains(visit)
                        .doesNotContain("??");
            }
        }
        clock.set(Instant.parse("2026-09-05T04:00:00Z"));
        assertThat(get("/admin/visits?state=late&certificate=" + certificate, READER))
                .hasStatusOk()
                .bodyText()
                .contains(visit, "Overdue");
        assertThat(get("/admin/visits?state=bogus&cursor=bogus", READER)).hasStatusOk();
        assertThat(get("/admin/visits/calendar?month=bogus", READER)).hasStatusOk();
        assertThat(get("/admin/visits/SV-2020-000001", READER)).hasStatus(404);
        assertThat(get("/admin/visits", someone("nobody", "merchant:read"))).hasStatus(403);
    }

    private MvcTestResult open(String once, String words) {
        return send("/admin/visits/new", LEAD, "once", once, "certificate", certificate, "words", words);
    }

    private String[] marks(String verdict, String note) {
        List<String> fields = new ArrayList<>(
                List.of("version", version(), "report", "seen and typed", "outcome", "confirm", "restsOn", ""));
        fields.addAll(List.of("reasonZh", "维持", "reasonEn", "Stays"));
        for (String item : db.queryForList(
                "select item from assessment_visit_item join assessment_visit using (visit_id) where number = ?",
                String.class,
                visit)) {
            fields.addAll(List.of("verdict." + item, verdict, "note." + item, note));
        }
        return fields.toArray(String[]::new);
    }

    private String version() {
        return String.valueOf(
                db.queryForObject("select version from assessment_visit where number = ?", Long.class, visit));
    }

    private MvcTestResult post(String step, RequestPostProcessor as, String... fields) {
        return send("/admin/visits/" + visit + "/" + step, as, fields);
    }

    private MvcTestResult get(String uri, RequestPostProcessor as) {
        return mvc.get().uri(uri).with(as).exchange();
    }

    private MvcTestResult send(String uri, RequestPostProcessor as, String... fields) {
        var request = mvc.post().uri(uri).with(as).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static RequestPostProcessor someone(String name, String... abilities) {
        return authentication(new SignedInAs().staff(name, abilities));
    }
}
