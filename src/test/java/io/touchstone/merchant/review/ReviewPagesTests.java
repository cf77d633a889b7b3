package io.touchstone.merchant.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.identity.Accounts;
import io.touchstone.merchant.review.ReviewFixture.Submitted;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@TouchstoneTest
class ReviewPagesTests {

    private static final Instant DUE = Instant.parse("2026-03-04T09:00:00Z");
    private static final Instant PAST = Instant.parse("2026-02-27T09:00:00Z");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TestClock clock;

    private ReviewFixture fixture;
    private Authentication zhang;
    private Authentication li;

    @BeforeEach
    void people() {
        clock.reset();
        db.update("delete from merchant_review_claim");
        fixture = new ReviewFixture(db, accounts, json);
        zhang = fixture.reviewer("Zhang");
        li = fixture.reviewer("Li");
    }

    @Test
    void listsTheQueueByDueTimeAsItIsFiltered() {
        fixture.submit("Late Bears", false, PAST);
        fixture.submit("Risky Bears", true, DUE);

        assertThat(get("/admin/applications", zhang))
                .hasStatusOk()
                .bodyText()
                .contains("Late Bears", "Risky Bears", "Toys", "Overdue by 48 h", "High risk");
        assertThat(get("/admin/applications?overdue=1", zhang))
                .bodyText()
                .contains("Late Bears")
                .doesNotContain("Risky Bears");
        assertThat(get("/admin/applications?high_risk=1&category=toys&shop_type=flagship&q=risky", zhang))
                .bodyText()
                .contains("Risky Bears")
                .doesNotContain("Late Bears");
        assertThat(get("/admin/applications?state=approved&q=nothing", zhang))
                .hasStatusOk()
                .bodyText()
                .contains("No application fits");
        MvcTestResult first = get("/admin/applications?limit=1&q=l", zhang);
        assertThat(first).bodyText().contains("Late Bears");
    }

    @Test
    void keepsViewsForOneselfAndForAll() {
        assertThat(post("/admin/applications/views", zhang, "name", "Risky toys", "shared", "true", "high_risk", "1"))
                .hasStatus3xxRedirection();
        assertThat(get("/admin/applications", li))
                .bodyText()
                .contains("Risky toys", "high_risk=1")
                .doesNotContain("data-test=\"remove-view\"");
        assertThat(post("/admin/applications/views", zhang, "name", "Risky toys"))
                .hasStatus(409);
        assertThat(post("/admin/applications/views", zhang, "name", " ")).hasStatus(422);
        UUID view = db.queryForObject("select view_id from merchant_review_view where name = 'Risky toys'", UUID.class);
        assertThat(post("/admin/applications/views/" + view + "/remove", li)).hasStatus(404);
        assertThat(post("/admin/applications/views/" + view + "/remove", zhang)).hasStatus3xxRedirection();
    }

    @Test
    void letsOnlyOneWorkOnAnApplicationUntilTheLeaseEnds() {
        Submitted one = fixture.submit("Lease Bears", false, DUE);

        assertThat(post(path(one) + "/claim", zhang)).hasStatus3xxRedirection();
        assertThat(post(path(one) + "/claim", li)).hasStatus(409).bodyText().contains("Zhang has claimed");
        assertThat(get(path(one), li)).hasStatusOk().bodyText().contains("Zhang has been working");
        clock.advance(Duration.ofMinutes(10));
        assertThat(post(path(one) + "/renew", zhang)).hasStatus3xxRedirection();
        clock.advance(Duration.ofMinutes(10));
        assertThat(post(path(one) + "/claim", li)).hasStatus(409);
        clock.advance(Duration.ofMinutes(6));
        assertThat(post(path(one) + "/claim", li)).hasStatus3xxRedirection();
        assertThat(verdict(one, zhang, "accept")).hasStatus(409);
    }

    @Test
    void isTakenOverByAnApproverWithAReason() {
        Submitted one = fixture.submit("Taken Bears", false, DUE);
        Authentication approver =
                fixture.person("Chief", Role.APPROVER, "review:read", "review:work", "review:take-over");
        post(path(one) + "/claim", zhang);

        assertThat(post(path(one) + "/take-over", li, "reason", "away")).hasStatus(403);
        assertThat(post(path(one) + "/take-over", approver, "reason", " ")).hasStatus3xxRedirection();
        assertThat(verdict(one, approver, "accept")).hasStatus(409);
        post(path(one) + "/take-over", approver, "reason", "Zhang is away");
        assertThat(verdict(one, approver, "accept")).hasStatus3xxRedirection();
        assertThat(actions()).contains("merchant.claim_taken_over");
    }

    @Test
    void givesWhatWasSkippedToOthersFirst() {
        db.update("update merchant_application set due_at = due_at + interval '100 days'");
        Submitted soon = fixture.submit("Soon Bears", false, PAST);
        Submitted later = fixture.submit("Later Bears", false, DUE);

        assertThat(post("/admin/applications/next", zhang)).hasRedirectedUrl(path(soon));
        assertThat(post(path(soon) + "/skip", zhang, "reason", "I know the owner"))
                .hasStatus3xxRedirection();
        assertThat(post("/admin/applications/next", zhang)).hasRedirectedUrl(path(later));
        assertThat(post("/admin/applications/next", li)).hasRedirectedUrl(path(soon));
    }

    @Test
    void showsDocumentsFindingsAndFactsSideBySideInBothLanguages() {
        Submitted one = fixture.submit("Seen Bears", false, DUE);

        assertThat(get(path(one), zhang))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Seen Bears Ltd",
                        "91350100M000100Y43",
                        "data-test=\"viewer\"",
                        "Inspection F-1 was failed with 40%");
        assertThat(get(path(one), zhang, Locale.SIMPLIFIED_CHINESE))
                .hasStatusOk()
                .bodyText()
                .contains("文件填写信息", "玩具")
                .doesNotContain("??");
        assertThat(get("/admin/applications/" + UUID.randomUUID(), zhang)).hasStatus(404);
        assertThat(get(path(one), fixture.person("Juror", Role.JUROR))).hasStatus(403);
    }

    @Test
    void approvesOnlyWhenEverythingIsSettledAndSendsTheLetterThatWasShown() {
        Submitted one = fixture.submit("Good Bears", false, DUE);
        post(path(one) + "/claim", zhang);

        assertThat(preview(one, zhang, "approve"))
                .hasStatus(422)
                .bodyText()
                .contains("Every document of the round must be accepted", "still open");
        assertThat(verdict(one, zhang, "accept")).hasStatus3xxRedirection();
        post(path(one) + "/checks/" + one.check() + "/override", zhang, "reason", " ");
        assertThat(preview(one, zhang, "approve")).hasStatus(422).bodyText().contains("still open");
        post(path(one) + "/checks/" + one.check() + "/override", zhang, "reason", "Seen on site");
        MvcTestResult preview = preview(one, zhang, "approve");
        assertThat(preview).hasStatusOk().bodyText().contains("您的入驻申请", "/portal/applications/" + one.id());

        assertThat(decide(one, zhang, "approve")).hasStatus3xxRedirection();
        assertThat(state(one)).isEqualTo("approved");
        assertThat(db.queryForObject(
                        "select merchant_id from merchant_application where application_id = ?",
                        String.class,
                        one.id()))
                .isNotNull();
        assertThat(db.queryForList(
                        "select template from notice_message where account_id = ?", String.class, one.applicant()))
                .containsExactly("merchant.review.letter.approve");
        assertThat(decide(one, zhang, "approve"))
                .hasStatus(409)
                .bodyText()
                .contains("Zhang changed this application at");
    }

    @Test
    void returnsWithReasonsPerDocument() {
        Submitted one = fixture.submit("Blurred Bears", false, DUE);
        post(path(one) + "/claim", zhang);

        assertThat(verdict(one, zhang, "reject")).hasStatus(422).bodyText().contains("Give a reason");
        assertThat(post(verdictPath(one), zhang, "verdict", "reject", "reasons", "nonsense"))
                .hasStatus(422);
        assertThat(post(verdictPath(one), zhang, "verdict", "reject", "reasons", "unreadable", "note", "page 2"))
                .hasStatus3xxRedirection();
        assertThat(preview(one, zhang, "return")).hasStatusOk().bodyText().contains("文件不清晰或不完整; page 2");
        assertThat(decide(one, zhang, "return")).hasStatus3xxRedirection();
        assertThat(state(one)).isEqualTo("returned");
    }

    @Test
    void asksASecondPersonWhenTheRiskIsHigh() {
        Submitted one = fixture.submit("Risk Bears", true, DUE);
        post(path(one) + "/claim", zhang);
        verdict(one, zhang, "accept");
        post(path(one) + "/checks/" + one.check() + "/override", zhang, "reason", "Seen on site");

        assertThat(preview(one, zhang, "approve")).hasStatusOk().bodyText().contains("a second person decides");
        assertThat(decide(one, zhang, "approve")).hasStatus3xxRedirection();
        assertThat(state(one)).isEqualTo("second_review");
        assertThat(post(path(one) + "/claim", zhang)).hasStatus(422);
        post(path(one) + "/claim", li);
        assertThat(decide(one, li, "approve")).hasStatus3xxRedirection();
        assertThat(state(one)).isEqualTo("approved");
    }

    @Test
    void refusesADecisionOnWhatWasChangedMeanwhile() {
        Submitted one = fixture.submit("Stale Bears", false, DUE);
        post(path(one) + "/claim", zhang);
        db.update(
                "update merchant_application set version = version + 1, updated_by = ? where application_id = ?",
                li.getPrincipal() instanceof io.touchstone.shell.SignedIn someone
                        ? someone.actor().id()
                        : "",
                one.id());

        assertThat(post(path(one) + "/decision", zhang, "kind", "reject", "reasons", "false-statement", "version", "3"))
                .hasStatus(409)
                .bodyText()
                .contains("Li changed this application at");
    }

    @Test
    void goesOnWithTheNextOne() {
        db.update("update merchant_application set due_at = due_at + interval '100 days'");
        Submitted one = fixture.submit("First Bears", false, PAST);
        Submitted two = fixture.submit("Second Bears", false, DUE);
        post(path(one) + "/claim", zhang);

        assertThat(post(
                        path(one) + "/decision",
                        zhang,
                        "kind",
                        "reject",
                        "reasons",
                        "false-statement",
                        "version",
                        version(one),
                        "next",
                        "1"))
                .hasRedirectedUrl(path(two));
    }

    private MvcTestResult verdict(Submitted one, Authentication who, String verdict) {
        return post(verdictPath(one), who, "verdict", verdict);
    }

    private MvcTestResult preview(Submitted one, Authentication who, String kind) {
        return post(path(one) + "/decision/preview", who, "kind", kind, "version", version(one));
    }

    private MvcTestResult decide(Submitted one, Authentication who, String kind) {
        return post(
                path(one) + "/decision",
                who,
                "kind",
                kind,
                "version",
                state(one).equals("approved") ? "3" : version(one));
    }

    private String version(Submitted one) {
        return db.queryForObject(
                "select version::text from merchant_application where application_id = ?", String.class, one.id());
    }

    private String state(Submitted one) {
        return db.queryForObject(
                "select state from merchant_application where application_id = ?", String.class, one.id());
    }

    private java.util.List<String> actions() {
        return db.queryForList("select action from audit_event", String.class);
    }

    private static String path(Submitted one) {
        return "/admin/applications/" + one.id();
    }

    private static String verdictPath(Submitted one) {
        return path(one) + "/documents/" + one.document() + "/verdict";
    }

    private MvcTestResult get(String path, Authentication who) {
        return get(path, who, Locale.ENGLISH);
    }

    private MvcTestResult get(String path, Authentication who, Locale locale) {
        return http.get().uri(path).locale(locale).with(authentication(who)).exchange();
    }

    private MvcTestResult post(String path, Authentication who, String... parameters) {
        var request = http.post()
                .uri(path)
                .locale(Locale.ENGLISH)
                .with(authentication(who))
                .with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
