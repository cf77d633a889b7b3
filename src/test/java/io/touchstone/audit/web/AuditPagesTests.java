package io.touchstone.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import io.touchstone.support.TouchstoneTest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail as auditors and other systems read it. */
@TouchstoneTest
class AuditPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private record Happened(String id, Instant occurredAt) implements GovernanceEvent {
        @Override
        public String action() {
            return "test.happened";
        }

        @Override
        public Subject subject() {
            return new Subject("thing", id);
        }

        @Override
        public Actor actor() {
            return Actor.system("audit-pages-tests");
        }

        @Override
        public Map<String, ?> details() {
            return Map.of("formula", "=1+1");
        }
    }

    @BeforeEach
    void publishThreeEvents() {
        if (count() > 0) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 3; i++) {
                events.publishEvent(new Happened("thing-" + i, clock.instant().plusSeconds(i)));
            }
        });
    }

    private long count() {
        Long count = jdbc.queryForObject("select count(*) from audit_event where action = 'test.happened'", Long.class);
        return count == null ? 0 : count;
    }

    private static RequestPostProcessor auditor() {
        var auditor = user("auditor")
                .authorities(AuthorityUtils.createAuthorityList(
                        "seat:staff", "audit:read", "audit:verify", "job:read", "export:run"));
        // A page's forms carry a token, which a reader with a session has.
        return request -> csrf().postProcessRequest(auditor.postProcessRequest(request));
    }

    private static RequestPostProcessor token() {
        return user("token").authorities(AuthorityUtils.createAuthorityList("scope:audit:read"));
    }

    @Test
    void refusesAnEventOutsideOfATransaction() {
        assertThatThrownBy(() -> events.publishEvent(new Happened("lost", clock.instant())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void keepsNothingOfAChangeThatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new Happened("rolled-back", clock.instant()));
            status.setRollbackOnly();
        });

        assertThat(count()).isEqualTo(3);
    }

    @Test
    void listsEventsNewestFirstByTheFilterInTheAddress() {
        assertThat(mvc.get()
                        .uri("/admin/audit?subject=thing-1&action=test.happened&from=2026-03-01")
                        .with(auditor()))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"audit-event\"", "thing-1")
                .doesNotContain("thing-2");
    }

    @Test
    void speaksChineseToo() {
        assertThat(mvc.get()
                        .uri("/admin/audit")
                        .header("Accept-Language", "zh-CN")
                        .with(auditor()))
                .hasStatusOk()
                .bodyText()
                .contains("审计日志", "校验链条");
    }

    @Test
    void showsAnEventWithItsDetails() {
        Long id = jdbc.queryForObject("select max(id) from audit_event where subject_id = 'thing-1'", Long.class);

        assertThat(mvc.get().uri("/admin/audit/{id}", id).with(auditor()))
                .hasStatusOk()
                .bodyText()
                .contains("=1+1", "data-test=\"details\"");
    }

    @Test
    void refusesWhoMayNotReadTheTrail() {
        var reviewer = user("reviewer").authorities(AuthorityUtils.createAuthorityList("seat:staff"));

        assertThat(mvc.get().uri("/admin/audit").with(reviewer)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri("/admin/exports/audit-events/csv")
                        .with(reviewer)
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void answersTheApiInPagesOfSnakeCase() {
        var first = mvc.get()
                .uri("/api/v1/audit/events?limit=2&action=test.happened")
                .with(token())
                .exchange();

        assertThat(first).hasStatusOk();
        assertThat(first).bodyJson().extractingPath("$.items.length()").isEqualTo(2);
        assertThat(first).bodyJson().extractingPath("$.items[0].subject.id").isEqualTo("thing-2");
        assertThat(first)
                .bodyJson()
                .extractingPath("$.items[0].details.formula")
                .isEqualTo("=1+1");
        assertThat(first).bodyJson().extractingPath("$.items[0]").asMap().containsKeys("seq", "hash");
        assertThat(first).bodyJson().extractingPath("$.next_cursor").asString().isNotEmpty();
    }

    @Test
    void refusesABadTimeAndABadLimitInTheApi() {
        assertThat(mvc.get().uri("/api/v1/audit/events?from=yesterday").with(token()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.get().uri("/api/v1/audit/events?limit=501").with(token()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.get().uri("/api/v1/audit/events?cursor=rubbish").with(token()))
                .hasStatus4xxClientError();
    }

    @Test
    void verifiesTheChainAsAJobAndShowsTheResult() throws Exception {
        var posted = mvc.post().uri("/admin/audit/verify").with(auditor()).exchange();

        assertThat(posted).hasStatus3xxRedirection();
        String page = posted.getResponse().getRedirectedUrl();
        for (int i = 0; !body(page).contains("data-state=\"SUCCEEDED\""); i++) {
            assertThat(i).as(body(page)).isLessThan(200);
            Thread.sleep(50);
        }
        assertThat(body(page)).contains("data-test=\"job-summary\"");
        assertThat(mvc.get()
                        .uri("/admin/jobs?kind=audit-verify&state=SUCCEEDED")
                        .with(auditor()))
                .bodyText()
                .contains("data-test=\"job\"");
    }

    private String body(String uri) throws Exception {
        return mvc.get().uri(uri).with(auditor()).exchange().getResponse().getContentAsString();
    }

    @Test
    void exportsWhatIsFilteredAndPutsItDown() throws Exception {
        var csv = mvc.post()
                .uri("/admin/exports/audit-events/csv")
                .param("subject", "thing-0")
                .with(auditor())
                .exchange();

        assertThat(csv).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        assertThat(csv.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("\uFEFF\"Seal\"")
                .contains("thing-0")
                .doesNotContain("thing-1");
        assertThat(jdbc.queryForObject(
                        "select details from audit_event where action = 'export.made' order by id desc limit 1",
                        String.class))
                .contains("\"filter\":{\"subject\":\"thing-0\"}", "\"rows\":1", "\"sha256\":\"");
    }

    @Test
    void refusesMoreExportsThanADayAllows() {
        jdbc.update(
                "insert into export_run (actor_id, at) select 'anonymous', ? from generate_series(1, 200)",
                clock.instant().atOffset(java.time.ZoneOffset.UTC));

        assertThat(mvc.post().uri("/admin/exports/audit-events/csv").with(auditor()))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        jdbc.update("delete from export_run");
    }
}
