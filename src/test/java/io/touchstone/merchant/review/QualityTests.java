package io.touchstone.merchant.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.identity.Accounts;
import io.touchstone.merchant.review.ReviewFixture.Submitted;
import io.touchstone.shell.Role;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@TouchstoneTest
class QualityTests {

    private static final Instant DUE = Instant.parse("2026-03-04T09:00:00Z");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JsonMapper json;

    @Autowired
    private QualityFigures figures;

    private ReviewFixture fixture;
    private Authentication zhang;
    private Authentication li;
    private Submitted one;
    private UUID sample = new UUID(0, 0);

    @BeforeEach
    void drawOne() {
        fixture = new ReviewFixture(db, accounts, json);
        zhang = fixture.reviewer("Zhang");
        li = fixture.reviewer("Li");
        one = fixture.submit("Sampled Bears", false, DUE);
        post("/admin/applications/" + one.id() + "/claim", zhang);
        post(
                "/admin/applications/" + one.id() + "/decision",
                zhang,
                "kind",
                "reject",
                "reasons",
                "false-statement",
                "note",
                "Zhang found forged papers",
                "version",
                "3");
        sample = sampled();
    }

    @Test
    void keepsTheSecondReviewerBlindUntilTheyHaveSpoken() {
        assertThat(get("/admin/applications/" + one.id(), li))
                .hasStatusOk()
                .bodyText()
                .contains("blind second opinion")
                .doesNotContain("Zhang found forged papers");
        assertThat(get("/admin/applications?state=rejected", li)).bodyText().doesNotContain("A-" + one.id());
        assertThat(get("/admin/applications?state=rejected", zhang)).bodyText().contains("A-" + one.id());
        assertThat(get("/admin/review-quality", li)).bodyText().contains("A-" + one.id());
        assertThat(get(path(), li))
                .hasStatusOk()
                .bodyText()
                .contains("Sampled Bears", "What would you decide?")
                .doesNotContain("Zhang found forged papers");

        assertThat(post(path(), li, "outcome", "approved")).hasStatus3xxRedirection();

        assertThat(get(path(), li)).bodyText().contains("They do not agree", "Zhang found forged papers");
        assertThat(get("/admin/review-quality", li)).hasStatusOk().bodyText().contains("Not agreed", "Zhang");
        assertThat(post(path(), fixture.reviewer("Wang"), "outcome", "approved"))
                .hasStatus(409);
    }

    @Test
    void doesNotAskWhoDecided() {
        assertThat(get("/admin/review-quality", zhang)).bodyText().doesNotContain(sample.toString());
        assertThat(post(path(), zhang, "outcome", "approved")).hasStatus(422);
        assertThat(post(path(), fixture.person("Auditor", Role.AUDITOR, "quality:read"), "outcome", "approved"))
                .hasStatus(403);
        assertThat(post(path(), li, "outcome", "rejected")).hasStatus(422);
    }

    @Test
    void showsAuditorsEverything() {
        Authentication auditor =
                fixture.person("Auditor", Role.AUDITOR, "review:read", "quality:read", "evidence:read");

        assertThat(get("/admin/applications/" + one.id(), auditor)).bodyText().contains("Zhang found forged papers");
    }

    @Test
    void canBeWorkedOutAgainAndNotBeChanged() {
        assertThat(get("/admin/review-quality", li, Locale.SIMPLIFIED_CHINESE))
                .hasStatusOk()
                .bodyText()
                .contains("抽样可验证", "月末后公布")
                .doesNotContain("??");
        var proof = figures.proofs(LocalDate.of(2026, 4, 1), 5);

        assertThat(proof).singleElement().satisfies(month -> {
            assertThat(month.seed()).hasSize(64);
            assertThat(month.decisions()).isPositive();
            assertThat(month.differing()).isZero();
            assertThat(month.missing()).isZero();
        });
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.update("update merchant_quality_draw set is_drawn = false"));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.update("delete from merchant_quality_seed"));
    }

    /** By the setting five in a hundred are drawn; a decision that was not is put down as drawn here. */
    private UUID sampled() {
        Long drawn = db.queryForObject(
                "select count(*) from merchant_quality_sample where application_id = ?", Long.class, one.id());
        if (drawn != null && drawn == 0) {
            db.update("""
                    insert into merchant_quality_sample (sample_id, outcome_no, application_id, drawn_at, first_by)
                    select gen_random_uuid(), o.outcome_no, o.application_id, now(), o.decided_by
                    from merchant_application_outcome o where o.application_id = ?
                    """, one.id());
        }
        return Objects.requireNonNull(db.queryForObject(
                "select sample_id from merchant_quality_sample where application_id = ?", UUID.class, one.id()));
    }

    private String path() {
        return "/admin/review-quality/" + sample;
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
