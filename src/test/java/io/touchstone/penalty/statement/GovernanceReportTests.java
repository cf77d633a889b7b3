package io.touchstone.penalty.statement;

import static io.touchstone.penalty.decision.DecisionFixture.OFFICER;
import static io.touchstone.penalty.decision.DecisionFixture.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.penalty.decision.DecisionFixture;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.statement.GovernanceReport.Section;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** The public report on governance: counted once, frozen, and published for everybody. */
@TouchstoneTest
class GovernanceReportTests {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final String PATH = "/admin/governance-report";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private GovernanceReports reports;

    @Autowired
    private PublishedReports published;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private DecisionFixture made;

    @BeforeEach
    void decisions() {
        clock.reset();
        made = new DecisionFixture(beans);
    }

    @Test
    void countsWhatWasDecidedAndUndoneInThePeriod() {
        GovernanceReport before = make(DAY, DAY);
        made.inForce(made.draft(DecisionFixture.demotion(7), DecisionFixture.campaignBan(7)));
        DecisionView undone = made.inForce(made.draft(DecisionFixture.demotion(7)));
        made.reverse(undone.id(), REVIEWER);
        GovernanceReport after = make(DAY, DAY);

        assertThat(grown(before, after, Section.DECISIONS, "Decisions")).isEqualTo(2);
        assertThat(grown(before, after, Section.DECISIONS, "General violations (A)"))
                .isEqualTo(2);
        assertThat(grown(before, after, Section.DECISIONS, "Undone since")).isEqualTo(1);
        assertThat(grown(before, after, Section.MEASURES, "Search demotion")).isEqualTo(2);
        assertThat(grown(before, after, Section.MEASURES, "Exclusion from campaigns"))
                .isEqualTo(1);
        assertThat(after.of(Section.RULES))
                .anySatisfy(line -> assertThat(line.label().zh()).startsWith("A-03 "));
        assertThat(after.of(Section.UNDONE))
                .anySatisfy(line -> assertThat(line.label().zh()).startsWith("A-03 "));
        assertThat(after.headline().decisions()).isEqualTo(Long.toString(value(after, Section.DECISIONS, "Decisions")));
        assertThat(value(make(DAY.minusDays(9), DAY.minusDays(8)), Section.DECISIONS, "Decisions"))
                .isZero();
    }

    @Test
    void staysAsItWasPublished() {
        GovernanceReport report = make(DAY, DAY);
        act(() -> reports.publish(report.id(), clock.instant(), OFFICER));

        assertThat(published.find(report.id()).sound()).isTrue();
        assertThatThrownBy(() -> act(() -> reports.publish(report.id(), clock.instant(), OFFICER)))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> jdbc.update("update penalty_governance_report set content = '{}'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from penalty_governance_report"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void showsTheNewestOfAPeriodAlone() {
        GovernanceReport first = make(DAY.minusDays(40), DAY.minusDays(30));
        GovernanceReport second = make(DAY.minusDays(40), DAY.minusDays(30));
        act(() -> reports.publish(first.id(), clock.instant(), OFFICER));
        clock.advance(Duration.ofHours(1));
        act(() -> reports.publish(second.id(), clock.instant(), OFFICER));

        assertThat(published.all())
                .filteredOn(one -> one.from().equals(DAY.minusDays(40)))
                .extracting(GovernanceReport::id)
                .containsExactly(second.id());
        assertThat(get("/reports/governance/" + first.id(), nobody()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "data-test=\"replaced\"",
                        "data-test=\"versions\"",
                        second.id().toString())
                .doesNotContain("??");
        assertThat(get("/reports/governance/" + second.id(), nobody()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("data-test=\"replaced\"");
    }

    @Test
    void givesTheVeryTextThatItsHashIsOf() throws NoSuchAlgorithmException {
        GovernanceReport report = make(DAY.minusDays(60), DAY.minusDays(50));
        String place = "/reports/governance/" + report.id() + "/report.json";
        assertThat(get(place, nobody())).hasStatus(404);
        act(() -> reports.publish(report.id(), clock.instant(), OFFICER));

        byte[] text = get(place, nobody()).getResponse().getContentAsByteArray();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)))
                .isEqualTo(report.sha256());
        assertThat(get("/reports/governance/trend.json", nobody()))
                .hasStatusOk()
                .bodyText()
                .contains("Median time to decide");
        assertThat(get("/reports/governance", nobody()))
                .hasStatusOk()
                .bodyText()
                .contains("/reports/governance/trend.json", report.from().toString())
                .doesNotContain("??");
    }

    @Test
    void isAboutDaysThatAreOver() {
        LocalDate today = DAY.plusDays(1);

        assertThat(GovernancePeriod.of(DAY, DAY, today)).isNotNull();
        assertThatThrownBy(() -> GovernancePeriod.of(DAY, today, today)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> GovernancePeriod.of(today, DAY, today)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> GovernancePeriod.of(DAY.minusDays(366), DAY, today))
                .isInstanceOf(RuleViolation.class);
        assertThat(GovernanceFigures.percent(1, 3)).isEqualTo("33.3");
        assertThat(GovernanceFigures.percent(0, 0)).isEqualTo("–");
    }

    @Test
    void isMadeOnceAndPublishedOnItsPages() {
        String once = UUID.randomUUID().toString();
        assertThat(get(PATH, analyst()))
                .hasStatusOk()
                .bodyText()
                .contains("2026-02-01", "2026-02-28")
                .doesNotContain("??");
        assertThat(post(PATH, analyst(), "once", once, "from", "2026-02-01", "to", "nonsense"))
                .hasStatus(422)
                .bodyText()
                .contains("nonsense", "data-test=\"errors\"");
        assertThat(post(PATH, analyst(), "once", once, "from", "2026-02-01", "to", "2026-03-01"))
                .hasStatus(422);
        assertThat(post(PATH, analyst(), "once", once, "from", "2026-02-01", "to", "2026-02-28"))
                .hasStatus3xxRedirection();
        assertThat(post(PATH, analyst(), "once", once, "from", "2026-02-01", "to", "2026-02-28"))
                .hasStatus3xxRedirection();
        assertThat(made.count("select count(*) from penalty_governance_report where report_id = ?::uuid", once))
                .isEqualTo(1);
        assertThat(get("/reports/governance/" + once, nobody())).hasStatus(404);
        assertThat(get(PATH + "/" + once, analyst()))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"publish\"")
                .doesNotContain("??");
        assertThat(post(PATH + "/" + once + "/publish", analyst())).hasStatus3xxRedirection();
        assertThat(post(PATH + "/" + once + "/publish", analyst())).hasStatus(409);

        assertThat(get("/reports/governance", nobody()))
                .hasStatusOk()
                .bodyText()
                .contains(once)
                .doesNotContain("??");
        assertThat(get("/reports/governance/" + once, nobody()))
                .hasStatusOk()
                .bodyText()
                .contains("Appeals filed", "section-decisions", "No decision was taken in this period")
                .doesNotContain("??");
        assertThat(get("/reports/governance/" + once + "/rules.json", nobody())).hasStatusOk();
        MvcTestResult pdf = get("/reports/governance/" + once + "/report.pdf", nobody());
        assertThat(new String(pdf.getResponse().getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(get("/reports/governance/" + once + "/report.csv", nobody()))
                .hasStatusOk()
                .bodyText()
                .contains("Appeals filed");
    }

    @Test
    void refusesThoseWhoMayNot() {
        GovernanceReport report = make(DAY.minusDays(3), DAY.minusDays(2));

        assertThat(get(PATH, staff("credit:read"))).hasStatus(403);
        assertThat(post(PATH + "/" + report.id() + "/publish", staff("penalty:read")))
                .hasStatus(403);
        assertThat(post(
                        PATH,
                        staff("penalty:read"),
                        "once",
                        UUID.randomUUID().toString(),
                        "from",
                        "2026-02-01",
                        "to",
                        "2026-02-02"))
                .hasStatus(403);
    }

    private GovernanceReport make(LocalDate from, LocalDate to) {
        UUID id = UUID.randomUUID();
        act(() -> reports.make(id, new GovernancePeriod(from, to), clock.instant(), OFFICER));
        return reports.find(id).orElseThrow();
    }

    private static long grown(GovernanceReport before, GovernanceReport after, Section section, String label) {
        return value(after, section, label) - value(before, section, label);
    }

    private static long value(GovernanceReport report, Section section, String label) {
        return report.of(section).stream()
                .filter(line -> line.label().en().equals(label))
                .mapToLong(line -> Long.parseLong(line.value()))
                .findFirst()
                .orElse(0);
    }

    private void act(Runnable step) {
        transaction.executeWithoutResult(status -> step.run());
    }

    private static RequestPostProcessor analyst() {
        return staff("penalty:read", "governance:report");
    }

    private static RequestPostProcessor staff(String... abilities) {
        return authentication(new SignedInAs().staff("analyst", abilities));
    }

    private static RequestPostProcessor nobody() {
        return request -> request;
    }

    private MvcTestResult get(String path, RequestPostProcessor who) {
        return mvc.get().uri(path).with(who).header("Accept-Language", "en").exchange();
    }

    private MvcTestResult post(String path, RequestPostProcessor who, String... fields) {
        var request = mvc.post().uri(path).with(who).with(csrf()).header("Accept-Language", "en");
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
