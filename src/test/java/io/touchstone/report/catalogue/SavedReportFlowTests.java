package io.touchstone.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.review.ReviewFixture;
import io.touchstone.shell.Role;
import io.touchstone.shell.SignedIn;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Saved reports from the form to the inbox. */
@TouchstoneTest
class SavedReportFlowTests {

    private static final String SAVED = "/admin/reports/saved";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Ids ids;

    @Autowired
    private TestClock clock;

    @Autowired
    private DueReports due;

    private ReviewFixture people;
    private Authentication officer;

    @BeforeEach
    void anOfficer() {
        clock.reset();
        people = new ReviewFixture(db, accounts, json);
        officer = officer();
    }

    @AfterEach
    void restTheCalendar() {
        db.update("update report_saved set next_at = null, deleted_at = now() where deleted_at is null");
    }

    @Test
    void savesOnceWhoeverPressesTwiceAndMakesAFileByHand() throws InterruptedException {
        UUID once = ids.next();
        assertThat(get(SAVED + "/new?source=penalties&period=last-month", officer))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"saved-form\"", "value=\"last-month\" selected");

        assertThat(save(once, officer, "never")).redirectedUrl().isEqualTo(SAVED + "/" + once);
        assertThat(save(once, officer, "never")).redirectedUrl().isEqualTo(SAVED + "/" + once);

        assertThat(count("report_saved", once)).isOne();
        assertThat(count("report_saved_line", once)).isOne();
        UUID run = ids.next();
        assertThat(post(SAVED + "/" + once + "/make", officer, "once", run.toString()))
                .hasStatus3xxRedirection();
        assertThat(post(SAVED + "/" + once + "/make", officer, "once", run.toString()))
                .hasStatus3xxRedirection();
        assertThat(await(run)).isEqualTo("made");
        assertThat(db.queryForObject("select filter::text from report_run where run_id = ?", String.class, run))
                .contains("2026-02-01", "2026-02-28");
        assertThat(letters("report.letter.ready", officer)).isOne();
        UUID job = db.queryForObject("select job_id from report_run where run_id = ?", UUID.class, run);
        assertThat(get("/admin/jobs/" + job + "/result", officer)).hasStatusOk();
        assertThat(get(SAVED + "/" + once, officer))
                .hasStatusOk()
                .bodyText()
                .contains("/admin/jobs/" + job + "/result", "The month before");
        assertThat(db.queryForObject(
                        "select count(*) from audit_event where subject_id = ? and action like 'report.saved_%'",
                        Long.class, once.toString()))
                .isEqualTo(2);
    }

    @Test
    void isMadeByTheCalendarOnceForAllThatWasMissed() throws InterruptedException {
        UUID saved = saved(officer, "daily");
        assertThat(due.takeOne()).isFalse();

        clock.set(Instant.parse("2026-03-05T23:00:00Z"));

        assertThat(due.takeOne()).isTrue();
        assertThat(due.takeOne()).isFalse();
        Map<String, Object> run = db.queryForMap("select * from report_run where saved_id = ?", saved);
        assertThat(run).containsEntry("missed", 4);
        assertThat(String.valueOf(run.get("filter"))).contains("2026-02-01", "2026-02-28");
        assertThat(await((UUID) Objects.requireNonNull(run.get("run_id")))).isEqualTo("made");
        assertThat(db.queryForObject(
                                "select next_at from report_saved where saved_id = ?", java.sql.Timestamp.class, saved)
                        .toInstant())
                .isEqualTo(Instant.parse("2026-03-06T22:00:00Z"));
    }

    @Test
    void isTakenByOneOfManyServersAndADueTimeIsNeverMadeTwice() throws Exception {
        UUID saved = saved(officer, "daily");
        clock.advance(Duration.ofDays(1));
        ExecutorService servers = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> taken =
                    servers.invokeAll(List.of(due::takeOne, due::takeOne, due::takeOne, due::takeOne));
            long takers = 0;
            for (Future<Boolean> one : taken) {
                takers += one.get() ? 1 : 0;
            }
            assertThat(takers).isOne();
        } finally {
            servers.shutdownNow();
        }
        UUID run = db.queryForObject("select run_id from report_run where saved_id = ?", UUID.class, saved);
        assertThat(await(run)).isEqualTo("made");
        // A server that stood still and wakes up with the old due time.
        db.update(
                "update report_saved set next_at = (select due_at from report_run where run_id = ?) where saved_id = ?",
                run,
                saved);
        assertThat(due.takeOne()).isTrue();
        assertThat(count("report_run", saved)).isOne();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.update(
                        "insert into report_run (run_id, saved_id, due_at, missed, words, filter, job_id, begun_at, state)"
                                + " select ?, saved_id, due_at, 0, '{}', '{}', ?, now(), 'making' from report_run where run_id = ?",
                        ids.next(),
                        ids.next(),
                        run));
    }

    @Test
    void restsWhenItsOwnerLostTheAbilityAndSaysSo() {
        UUID saved = saved(officer, "daily");
        db.update("update identity_account_role set role = 'JUROR' where account_id = ?", id(officer));
        clock.advance(Duration.ofDays(2));

        assertThat(due.takeOne()).isTrue();

        assertThat(paused(saved)).isEqualTo("ability_lost");
        assertThat(count("report_run", saved)).isZero();
        assertThat(letters("report.letter.paused.ability_lost", officer)).isOne();
        assertThat(due.takeOne()).isFalse();

        db.update("update identity_account_role set role = 'OFFICER' where account_id = ?", id(officer));
        assertThat(post(SAVED + "/" + saved + "/resume", officer)).hasStatus3xxRedirection();
        assertThat(paused(saved)).isNull();
        assertThat(post(SAVED + "/" + saved + "/resume", officer)).hasStatus(409);
    }

    @Test
    void restsWhenItsOwnerLeftAndTellsAdministrators() {
        Authentication admin = people.person("Admin", Role.ADMIN);
        UUID saved = saved(officer, "weekly");
        db.update("update identity_account set status = 'DISABLED' where id = ?", id(officer));
        clock.advance(Duration.ofDays(8));

        assertThat(due.takeOne()).isTrue();

        assertThat(paused(saved)).isEqualTo("owner_left");
        assertThat(letters("report.letter.paused.owner_left", admin)).isOne();
        assertThat(letters("report.letter.paused.owner_left", officer)).isZero();
    }

    @Test
    void isChangedByItsOwnerAloneAsItWasSeen() {
        UUID saved = saved(officer, "daily");
        Authentication other = officer();

        assertThat(get(SAVED + "/" + saved, other)).hasStatus(404);
        assertThat(post(SAVED + "/" + saved + "/delete", other)).hasStatus(422);
        assertThat(change(saved, officer, "0", "true")).hasStatus3xxRedirection();
        assertThat(change(saved, officer, "0", "true")).hasStatus(409);
        assertThat(get(SAVED + "/" + saved, other)).hasStatusOk().bodyText().doesNotContain("/pause", "/delete");
        assertThat(get(SAVED, other)).hasStatusOk().bodyText().contains(saved.toString());
        assertThat(change(saved, other, "1", "true")).hasStatus(422);
        assertThat(post(SAVED + "/" + saved + "/pause", other)).hasStatus(422);
        assertThat(get(SAVED + "/" + saved, people.person("Blind", Role.OFFICER, "report:run", "report:schedule")))
                .hasStatus(404);
        assertThat(get(SAVED, people.person("Juror", Role.JUROR, "report:run"))).hasStatus(403);

        assertThat(post(SAVED + "/" + saved + "/pause", officer)).hasStatus3xxRedirection();
        assertThat(paused(saved)).isEqualTo("owner");
        assertThat(post(SAVED + "/" + saved + "/delete", officer)).hasStatus3xxRedirection();
        assertThat(get(SAVED + "/" + saved, officer)).hasStatus(404);
        assertThat(post(
                        SAVED + "/" + saved + "/make",
                        officer,
                        "once",
                        ids.next().toString()))
                .hasStatus(404);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        UUID once = ids.next();
        assertThat(post(
                        SAVED,
                        officer,
                        "once",
                        once.toString(),
                        "source",
                        "penalties",
                        "name",
                        " ",
                        "format",
                        "xlsx",
                        "beat",
                        "weekly",
                        "weekday",
                        "someday",
                        "hour",
                        "25",
                        "period",
                        "own",
                        "from",
                        "2026-02-30",
                        "merchant",
                        "shop-7"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"2026-02-30\"", "value=\"shop-7\"", "cannot be read", "choose a rhythm");
        assertThat(count("report_saved", once)).isZero();
        assertThat(post(SAVED, officer, "once", once.toString(), "source", "access-log", "name", "x"))
                .hasStatus(422);
        assertThat(get(SAVED + "/not-an-id", officer)).hasStatus(404);
    }

    @Test
    void keepsItsHistory() {
        UUID saved = saved(officer, "daily");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.update("delete from report_saved_line where saved_id = ?", saved));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.update("update report_saved set paused_for = 'owner' where saved_id = ?", saved));
    }

    private Authentication officer() {
        return people.person(
                "Officer", Role.OFFICER, "report:run", "report:schedule", "export:run", "penalty:read", "job:read");
    }

    private UUID saved(Authentication owner, String beat) {
        UUID once = ids.next();
        assertThat(save(once, owner, beat)).hasStatus3xxRedirection();
        return once;
    }

    private MvcTestResult save(UUID once, Authentication owner, String beat) {
        return post(
                SAVED,
                owner,
                "once",
                once.toString(),
                "source",
                "penalties",
                "name",
                "Penalties of the month",
                "format",
                "csv",
                "beat",
                beat,
                "weekday",
                "monday",
                "monthDay",
                "31",
                "hour",
                "6",
                "period",
                "last-month");
    }

    private MvcTestResult change(UUID saved, Authentication who, String version, String shared) {
        return post(
                SAVED + "/" + saved + "/edit",
                who,
                "version",
                version,
                "name",
                "Penalties of the week",
                "format",
                "xlsx",
                "shared",
                shared,
                "beat",
                "daily",
                "hour",
                "7",
                "period",
                "last-week");
    }

    private String await(UUID run) throws InterruptedException {
        String state = "making";
        for (int i = 0; i < 400 && state.equals("making"); i++) {
            Thread.sleep(50);
            state = Objects.requireNonNull(
                    db.queryForObject("select state from report_run where run_id = ?", String.class, run));
        }
        return state;
    }

    private long count(String table, UUID saved) {
        return Objects.requireNonNull(
                db.queryForObject("select count(*) from " + table + " where saved_id = ?", Long.class, saved));
    }

    private String paused(UUID saved) {
        return db.queryForObject("select paused_for from report_saved where saved_id = ?", String.class, saved);
    }

    private long letters(String template, Authentication to) {
        return Objects.requireNonNull(db.queryForObject(
                "select count(*) from notice_message where template = ? and account_id = ? and in_inbox",
                Long.class,
                template,
                id(to)));
    }

    private static UUID id(Authentication person) {
        return UUID.fromString(((SignedIn) Objects.requireNonNull(person.getPrincipal()))
                .actor()
                .id());
    }

    private MvcTestResult get(String path, Authentication reader) {
        return mvc.get()
                .uri(path)
                .header("Accept-Language", "en")
                .with(authentication(reader))
                .exchange();
    }

    private MvcTestResult post(String path, Authentication reader, String... fields) {
        var request = mvc.post()
                .uri(path)
                .header("Accept-Language", "en")
                .with(authentication(reader))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
