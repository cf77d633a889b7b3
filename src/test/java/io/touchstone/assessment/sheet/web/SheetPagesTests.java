package io.touchstone.assessment.sheet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.scheme.Schemes;
import io.touchstone.assessment.sheet.Assessments;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.assessment.sheet.SheetFixture;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.identity.domain.AccountPrincipal;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Fraction;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.Role;
import io.touchstone.support.TouchstoneTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An assessment through its pages, from the form that opens it to the end, with everything that is refused on the way. */
@TouchstoneTest
class SheetPagesTests {

    private static final String PATH = "/admin/assessments";
    private static final String FULL = "S01.1.01";
    private static final String MAY_NOT = "S01.1.02";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Assessments assessments;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Ids ids;

    @Autowired
    private Schemes schemes;

    @Autowired
    private BeanFactory beans;

    private UUID ann = new UUID(0, 0);
    private RequestPostProcessor lead = request -> request;
    private RequestPostProcessor answerer = lead;
    private RequestPostProcessor reviewer = lead;
    private String subject = "";

    @BeforeEach
    void people() {
        ann = account(Role.OFFICER);
        lead = as(account(Role.STANDARDS), "read", "lead");
        answerer = as(ann, "read", "answer", "review");
        reviewer = as(account(Role.APPROVER), "read", "review");
        subject = "line-" + ids.next().toString().substring(24);
        assertThat(post(PATH + "/subjects", lead, "code", subject, "nameZh", "业务线", "nameEn", "A line"))
                .hasStatus3xxRedirection();
    }

    @Test
    void goesFromTheFormToAFrozenTotal() {
        String number = opened();
        share(number, "S01.1", "S01.2");
        String first = PATH + "/" + number + "/sections/S01.1";
        String second = PATH + "/" + number + "/sections/S01.2";

        assertThat(get(first, answerer))
                .hasStatusOk()
                .bodyText()
                .contains(FULL, MAY_NOT)
                .doesNotContain("??");
        assertThat(post(first, answerer, fields(FULL, "2", "", 0, MAY_NOT, "na", "not sold here", 0)))
                .hasStatus3xxRedirection();
        assertThat(post(second, answerer, fields("S01.2.01", "0", "", 0))).hasStatus3xxRedirection();
        assertThat(get(PATH + "/" + number, lead))
                .hasStatusOk()
                .bodyText()
                .contains("3 answered")
                .doesNotContain("??");
        assertThat(post(PATH + "/" + number + "/freeze", lead)).hasStatus(409);

        // Full marks of an item that asks for evidence wait for a piece of it; one's own answers wait for somebody
        // else.
        assertThat(review(number, "accept", answerer, MAY_NOT, 1)).hasStatus(422);
        assertThat(review(number, "accept", reviewer, FULL, 1)).hasStatus(422);
        addLink(number, FULL, ids.next().toString(), "2026-02-01", 302);
        assertThat(review(number, "accept", reviewer, FULL, 0)).hasStatus(409);
        assertThat(post(
                        PATH + "/" + number + "/review/accept-all",
                        reviewer,
                        "seen",
                        FULL + " 1",
                        "seen",
                        MAY_NOT + " 1",
                        "seen",
                        "S01.2.01 1"))
                .hasStatus3xxRedirection();
        assertThat(get(PATH + "/" + number + "/review", reviewer))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(post(PATH + "/" + number + "/freeze", reviewer)).hasStatus(403);
        assertThat(post(PATH + "/" + number + "/freeze", lead)).hasStatus3xxRedirection();

        FrozenAssessment frozen = assessments.frozen(number).orElseThrow();
        // 60 · 1/3 of the weight gained, 40 · 0 not, and the 40 that do not apply shared out.
        assertThat(frozen.total()).isEqualTo(Fraction.of(100, 3));
        assertThat(frozen.stars()).isZero();
        assertThat(post(PATH + "/" + number + "/freeze", lead)).hasStatus(409);
        assertThat(post(PATH + "/" + number + "/abandon", lead, "words", "no")).hasStatus(409);
        assertThat(post(first, answerer, fields(FULL, "1", "", 2))).hasStatus(409);
        assertThat(get(PATH + "/" + number, lead)).bodyText().contains("33.33").doesNotContain("??");
        assertThat(get(first, answerer)).hasStatusOk();
    }

    @Test
    void opensOnceForAFormAndOnceForASubject() {
        String once = ids.next().toString();
        assertThat(get(PATH + "/new", lead))
                .hasStatusOk()
                .bodyText()
                .contains(subject)
                .doesNotContain("??");

        String number = open(once, subject);

        assertThat(open(once, subject)).isEqualTo(number);
        assertThat(opening(ids.next().toString(), subject)).hasStatus(409);
        assertThat(get(PATH + "/" + number + "/assign", lead))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
    }

    @Test
    void sendsBackWithWordsAndTellsWhoAnswered() {
        String number = opened();
        share(number, "S01.1");
        give(number, FULL, "1", "", 0);

        assertThat(review(number, "send-back", reviewer, FULL, 1, "words", " ")).hasStatus(422);
        assertThat(review(number, "send-back", reviewer, FULL, 1, "words", "Where is the record?"))
                .hasStatus3xxRedirection();

        assertThat(get(PATH + "/" + number + "/sections/S01.1", answerer))
                .bodyText()
                .contains("Where is the record?");
        assertThat(state(number, FULL)).isEqualTo("sent_back");
        assertThat(db.queryForObject(
                        "select count(*) from notice_message where account_id = ?::uuid",
                        Integer.class,
                        ann.toString()))
                .isEqualTo(2);
        addLink(number, FULL, ids.next().toString(), "2026-02-01", 302);
        assertThat(state(number, FULL)).isEqualTo("answered");
    }

    @Test
    void savesEveryChangeByItselfAndShowsWhatSomebodyElseChanged() {
        String number = opened();
        share(number, "S01.1");

        assertThat(keep(number, MAY_NOT, "na", "", 0)).hasStatus(422).bodyText().contains("Say why item");
        assertThat(keep(number, MAY_NOT, "7", "", 0)).hasStatus(422);
        assertThat(keep(number, FULL, "na", "why", 0)).hasStatus(422);
        assertThat(keep(number, MAY_NOT, "1", "", 0))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"saved\"", "value=\"1\"")
                .doesNotContain("<html");
        assertThat(keep(number, MAY_NOT, "1", "", 0)).hasStatusOk();
        assertThat(keep(number, MAY_NOT, "2", "", 0)).hasStatus(409).bodyText().contains("data-test=\"stale\"");
        assertThat(post(
                        PATH + "/" + number + "/sections/S01.1",
                        answerer,
                        fields(FULL, "1", "", 0, MAY_NOT, "0", "", 0)))
                .hasStatus(409)
                .bodyText()
                .contains("changed by somebody else");
        assertThat(state(number, FULL)).isEqualTo("answered");
        assertThat(points(number, MAY_NOT)).isEqualTo(1);
        assertThat(keep(number, MAY_NOT, "", "", 1)).hasStatusOk();
        assertThat(state(number, MAY_NOT)).isEqualTo("open");
    }

    @Test
    void letsNobodyElseAnswer() {
        String number = opened();
        String section = PATH + "/" + number + "/sections/S01.1";
        assertThat(post(section, answerer, fields(FULL, "1", "", 0))).hasStatus(422);
        share(number, "S01.1");

        assertThat(post(section, as(account(Role.OFFICER), "read", "answer"), fields(FULL, "1", "", 0)))
                .hasStatus(422);
        assertThat(post(section, reviewer, fields(FULL, "1", "", 0))).hasStatus(403);
        assertThat(get(PATH + "/" + number + "/review", lead)).hasStatus(403);
        assertThat(get(PATH + "/" + number + "/assign", answerer)).hasStatus(403);
        assertThat(get(PATH, as(account(Role.JUROR)))).hasStatus(403);
        assertThat(post(PATH + "/" + number + "/assign", lead, "person", ann.toString()))
                .hasStatus(422);
        assertThat(post(
                        PATH + "/" + number + "/assign",
                        lead,
                        "section",
                        "S01.2",
                        "person",
                        account(Role.APPROVER).toString()))
                .hasStatus(422);
    }

    @Test
    void keepsThreeDatesApartAndStrikesOutWithAReason() {
        String number = opened();
        share(number, "S01.1");
        String item = PATH + "/" + number + "/items/" + FULL;
        String once = ids.next().toString();
        addLink(number, FULL, once, "2026-02-01", 302);
        addLink(number, FULL, once, "2026-02-01", 302);
        addLink(number, FULL, ids.next().toString(), "2026-02-21", 422);
        assertThat(post(
                        item + "/links",
                        answerer,
                        "once",
                        ids.next().toString(),
                        "title",
                        "Bad",
                        "url",
                        "javascript:alert(1)",
                        "effectiveOn",
                        "2026-02-01",
                        "collectedOn",
                        "2026-02-20"))
                .hasStatus(422);
        var upload = mvc.post()
                .uri(item + "/files")
                .multipart()
                .file(new MockMultipartFile("paper", "report.pdf", "application/pdf", pdf()))
                .param("once", ids.next().toString())
                .param("title", "Report")
                .param("effectiveOn", "2026-01-31")
                .param("collectedOn", "2026-02-20");
        assertThat(upload.with(answerer).with(csrf()).exchange()).hasStatus3xxRedirection();

        assertThat(get(item, answerer))
                .hasStatusOk()
                .bodyText()
                .contains("2026-02-01", "2026-02-20", "Report")
                .doesNotContain("??");
        String strike = item + "/evidence/" + once + "/strike";
        assertThat(post(strike, answerer, "words", "")).hasStatus(422);
        assertThat(post(strike, answerer, "words", "wrong year")).hasStatus3xxRedirection();
        assertThat(post(strike, answerer, "words", "again")).hasStatus(409);
        assertThat(get(item, answerer)).bodyText().contains("wrong year");
    }

    @Test
    void takesAnyRunningFigureAsEvidenceWithoutPointsWhereTheSchemeNamesNone() {
        String number = opened();
        share(number, "S01.1");
        String item = PATH + "/" + number + "/items/" + FULL;
        assertThat(get(item, answerer)).hasStatusOk().bodyText().contains("inspection.pass_rate");

        String once = ids.next().toString();
        read(item, once, "inspection.pass_rate", 302);
        read(item, once, "inspection.pass_rate", 302);
        read(item, ids.next().toString(), "no.such", 422);

        assertThat(db.queryForList(
                        "select figure, worth from assessment_evidence where item = ? and kind = 'live' and figure = ?",
                        FULL,
                        "inspection.pass_rate"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("worth")).isNull());
    }

    private void read(String item, String once, String figure, int status) {
        assertThat(post(
                        item + "/live",
                        answerer,
                        "once",
                        once,
                        "figure",
                        figure,
                        "from",
                        "2026-01-01",
                        "to",
                        "2026-01-31"))
                .hasStatus(status);
    }

    @Test
    void carriesAnswersOverAsNotDone() {
        String number = opened();
        share(number, "S01.1", "S01.2");
        give(number, FULL, "1", "", 0);
        give(number, MAY_NOT, "2", "", 0);
        give(number, "S01.2.01", "1", "", 0);
        addLink(number, FULL, ids.next().toString(), "2026-02-01", 302);
        assertThat(post(
                        PATH + "/" + number + "/review/accept-all",
                        reviewer,
                        "seen",
                        FULL + " 1",
                        "seen",
                        MAY_NOT + " 1",
                        "seen",
                        "S01.2.01 1"))
                .hasStatus3xxRedirection();
        assertThat(post(PATH + "/" + number + "/freeze", lead)).hasStatus3xxRedirection();

        String later = number(post(
                PATH,
                lead,
                "once",
                ids.next().toString(),
                "subject",
                subject,
                "scheme",
                "sample/2",
                "from",
                "2026-01-01",
                "to",
                "2026-02-28",
                "before",
                number));

        // S01.1.01 goes on as S01.1.03; the words and the scale of S01.2.01 changed, so it is asked again.
        assertThat(state(later, "S01.1.03")).isEqualTo("answered");
        assertThat(state(later, "S01.2.01")).isEqualTo("open");
        assertThat(state(later, "S01.1.01")).isEqualTo("open");
        assertThat(db.queryForMap(
                        "select e.item, e.effective_on::text as effective, e.carried_from is not null as carried"
                                + " from assessment_evidence e join assessment_sheet s using (assessment_id) where s.number = ?",
                        later))
                .containsAllEntriesOf(Map.of("item", "S01.1.03", "effective", "2026-02-01", "carried", true));
        assertThat(post(PATH + "/" + later + "/freeze", lead)).hasStatus(409);
        share(later, "S01.1", "S01.2");
        assertThat(get(PATH + "/" + later + "/sections/S01.1", answerer))
                .bodyText()
                .contains("Taken over", "Last time (S01.1.01)")
                .doesNotContain("??");
        assertThat(get(PATH + "/" + later + "/sections/S01.2", answerer))
                .bodyText()
                .contains("Last time (S01.2.01)");
        assertThat(review(later, "accept", answerer, "S01.1.03", 0)).hasStatus(422);
        assertThat(review(later, "accept", reviewer, "S01.1.03", 0)).hasStatus(302);
        assertThat(opening(ids.next().toString(), "platform", "before", number)).hasStatus(422);
    }

    @Test
    void isAbandonedWithAReasonOnly() {
        String number = opened();

        assertThat(post(PATH + "/" + number + "/abandon", lead, "words", " ")).hasStatus(422);
        assertThat(post(PATH + "/" + number + "/abandon", lead, "words", "wrong period"))
                .hasStatus3xxRedirection();
        assertThat(get(PATH + "/" + number, lead)).bodyText().contains("wrong period");
        assertThat(get(PATH + "?state=abandoned&subject=" + subject, lead))
                .bodyText()
                .contains(number);
        assertThat(opened()).isNotEqualTo(number);
    }

    @Test
    void refusesAFormThatSaysTooLittle() {
        assertThat(post(PATH, lead, "once", "x", "subject", subject, "from", "2026-13-01"))
                .hasStatus(422);
        assertThat(opening(ids.next().toString(), subject, "to", "2024-01-01")).hasStatus(422);
        assertThat(opening(ids.next().toString(), subject, "scheme", "sample/1"))
                .hasStatus(422);
        assertThat(post(PATH + "/subjects", lead, "code", "A B", "nameZh", "", "nameEn", "x"))
                .hasStatus(422);
        assertThat(post(PATH + "/subjects", lead, "code", subject, "nameZh", "名", "nameEn", "x"))
                .hasStatus(409);
        assertThat(get(PATH + "/QA-2026-999999", lead)).hasStatus(404);
    }

    private String opened() {
        SchemeVersion first = schemes.find(new SchemeRef("sample", "1")).orElseThrow();
        return new SheetFixture(beans).open(subject, first);
    }

    private String open(String once, String of) {
        return number(opening(once, of));
    }

    private MvcTestResult opening(String once, String of, String... more) {
        Map<String, String> fields = new java.util.LinkedHashMap<>(Map.of(
                "once",
                once,
                "subject",
                of,
                "scheme",
                "sample/2",
                "from",
                "2025-01-01",
                "to",
                "2025-12-31",
                "before",
                ""));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return post(
                PATH,
                lead,
                fields.entrySet().stream()
                        .flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
                        .toArray(String[]::new));
    }

    private static String number(MvcTestResult opened) {
        assertThat(opened).hasStatus3xxRedirection();
        String to = String.valueOf(opened.getResponse().getRedirectedUrl());
        return to.substring(to.lastIndexOf('/') + 1);
    }

    private void share(String number, String... sections) {
        String[] fields = new String[sections.length * 2 + 2];
        for (int i = 0; i < sections.length; i++) {
            fields[2 * i] = "section";
            fields[2 * i + 1] = sections[i];
        }
        fields[fields.length - 2] = "person";
        fields[fields.length - 1] = ann.toString();
        assertThat(post(PATH + "/" + number + "/assign", lead, fields)).hasStatus3xxRedirection();
    }

    private void give(String number, String item, String choice, String reason, int version) {
        assertThat(keep(number, item, choice, reason, version)).hasStatusOk();
    }

    private MvcTestResult keep(String number, String item, String choice, String reason, int version) {
        var request = mvc.post()
                .uri(PATH + "/" + number + "/items/" + item + "/answer")
                .header("HX-Request", "true")
                .with(answerer)
                .with(csrf());
        String[] fields = fields(item, choice, reason, version);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult review(
            String number, String act, RequestPostProcessor by, String item, int version, String... more) {
        String[] fields =
                Arrays.copyOf(new String[] {"item", item, "version", Integer.toString(version)}, 4 + more.length);
        System.arraycopy(more, 0, fields, 4, more.length);
        return post(PATH + "/" + number + "/review/" + act, by, fields);
    }

    private void addLink(String number, String item, String once, String effective, int status) {
        assertThat(post(
                        PATH + "/" + number + "/items/" + item + "/links",
                        answerer,
                        "once",
                        once,
                        "title",
                        "Minutes",
                        "url",
                        "https://example.org/minutes",
                        "effectiveOn",
                        effective,
                        "collectedOn",
                        "2026-02-20"))
                .hasStatus(status);
    }

    /** Four for each item: code, choice, reason and version. */
    private static String[] fields(Object... of) {
        String[] fields = new String[of.length * 2];
        for (int i = 0; i < of.length; i += 4) {
            String[] names = {"choice-", "choice-", "reason-", "version-"};
            fields[2 * i] = "note-" + of[i];
            fields[2 * i + 1] = "";
            for (int f = 1; f < 4; f++) {
                fields[2 * (i + f)] = names[f] + of[i];
                fields[2 * (i + f) + 1] = String.valueOf(of[i + f]);
            }
        }
        return fields;
    }

    private String state(String number, String item) {
        return db.queryForObject(
                "select a.state from assessment_answer a join assessment_sheet s using (assessment_id)"
                        + " where s.number = ? and a.item = ?",
                String.class,
                number,
                item);
    }

    private Integer points(String number, String item) {
        return db.queryForObject(
                "select a.points from assessment_answer a join assessment_sheet s using (assessment_id)"
                        + " where s.number = ? and a.item = ?",
                Integer.class,
                number,
                item);
    }

    private MvcTestResult get(String uri, RequestPostProcessor as) {
        return mvc.get().uri(uri).header("Accept-Language", "en").with(as).exchange();
    }

    private MvcTestResult post(String uri, RequestPostProcessor as, String... fields) {
        var request =
                mvc.post().uri(uri).header("Accept-Language", "en").with(as).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private UUID account(Role role) {
        String name = "p" + ids.next().toString().substring(19).replace("-", "");
        return accounts.open(NewAccount.plain(name, name, "a-Long-enough-Word-17", role), Actor.system("test"))
                .id();
    }

    private static RequestPostProcessor as(UUID account, String... abilities) {
        List<SimpleGrantedAuthority> granted = new java.util.ArrayList<>();
        granted.add(new SimpleGrantedAuthority("seat:staff"));
        Arrays.stream(abilities)
                .map(ability -> new SimpleGrantedAuthority("assessment:" + ability))
                .forEach(granted::add);
        return authentication(new TestingAuthenticationToken(
                new AccountPrincipal(account, Actor.Kind.STAFF, "person"), null, granted));
    }

    private static byte[] pdf() {
        try (var made = io.touchstone.shell.MadePaper.of("Report", List.of("All is well"))) {
            return made.readAllBytes();
        } catch (java.io.IOException never) {
            throw new java.io.UncheckedIOException(never);
        }
    }
}
