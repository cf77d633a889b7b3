package io.touchstone.assessment.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.assessment.certificate.CertificateFixture;
import io.touchstone.assessment.certificate.Certificates;
import io.touchstone.assessment.certificate.Certificates.Awarded;
import io.touchstone.assessment.certificate.Certificates.Certified;
import io.touchstone.assessment.certificate.Certificates.State;
import io.touchstone.assessment.sheet.SheetFixture;
import io.touchstone.assessment.supervision.Checked.Verdict;
import io.touchstone.inspection.InspectionFailed;
import io.touchstone.inspection.InspectionReversed;
import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.violation.CaseFixture;
import io.touchstone.rulebook.Wording;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Certificates from their award through the visits that follow to what becomes of them. */
@TouchstoneTest
class VisitFlowTests {

    private static final Actor VISITOR = SheetFixture.person("visitor");
    private static final Actor DECIDER = SheetFixture.person("decider");
    private static final Wording WHY = new Wording("检查结果", "As the visit found");

    private static int lines;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Certificates certificates;

    @Autowired
    private VisitHolding holding;

    @Autowired
    private VisitDeciding deciding;

    @Autowired
    private VisitPapers papers;

    @Autowired
    private VisitRounds rounds;

    @Autowired
    private ComplaintSurge surge;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private TestClock clock;

    private CertificateFixture awards;
    private String subject = "";

    @BeforeEach
    void aSubject() {
        clock.set(TestClock.START);
        awards = new CertificateFixture(beans);
        subject = "line-" + ++lines;
    }

    @Test
    void plansTheFirstVisitWithTheAwardAndOnlyOnce() {
        String certificate = awards.awarded(subject, 85);

        assertThat(visits(certificate)).hasSize(1);
        assertThat(visits(certificate).get(0))
                .containsEntry("kind", "first")
                .containsEntry("state", "planned")
                .containsEntry("due_on", Date.valueOf("2026-09-01"));
        Certified awarded = certificates.find(certificate).orElseThrow();
        transaction.executeWithoutResult(status -> events.publishEvent(new Awarded(awarded)));
        rounds.schedule();
        assertThat(visits(certificate)).hasSize(1);
    }

    @Test
    void plansTheNextVisitTwelveMonthsAfterTheHeldOneAndConfirms() {
        String certificate = awards.awarded(subject, 85);
        String visit = open(certificate);
        clock.set(Instant.parse("2026-08-20T04:00:00Z"));
        hold(visit, VisitOutcome.CONFIRM, null);

        assertThat(column(visit, "state")).isEqualTo("held");
        assertThat(visits(certificate)).hasSize(2);
        assertThat(visits(certificate).get(1))
                .containsEntry("kind", "regular")
                .containsEntry("due_on", Date.valueOf("2027-08-20"));
        decide(visit);
        assertThat(column(visit, "state")).isEqualTo("decided");
        assertThat(history(certificate)).containsExactly("awarded", "confirmed");
        assertThat(db.queryForObject(
                        "select count(*) from assessment_visit_item where visit_id = ?::uuid",
                        Integer.class,
                        column(visit, "visit_id")))
                .isEqualTo(20);
    }

    @Test
    void remindsThenIsOverdueThenSuspendsUntilItIsHeld() {
        String certificate = awards.awarded(subject, 85);
        String visit = open(certificate);
        clock.set(Instant.parse("2026-08-01T04:00:00Z"));
        all();
        assertThat(column(visit, "reminders")).isEqualTo(0);
        clock.set(Instant.parse("2026-08-02T04:00:00Z"));
        all();
        assertThat(column(visit, "reminders")).isEqualTo(1);
        clock.set(Instant.parse("2026-08-25T04:00:00Z"));
        all();
        assertThat(column(visit, "reminders")).isEqualTo(2);
        clock.set(Instant.parse("2026-09-01T15:59:00Z"));
        all();
        assertThat(column(visit, "overdue_at")).isNull();
        clock.set(Instant.parse("2026-09-01T16:01:00Z"));
        all();
        assertThat(column(visit, "overdue_at")).isNotNull();
        clock.set(Instant.parse("2026-09-30T15:59:00Z"));
        all();
        assertThat(state(certificate)).isEqualTo(State.VALID);
        clock.set(Instant.parse("2026-09-30T16:01:00Z"));
        all();
        assertThat(keys(visit)).contains("suspended");
        assertThat(state(certificate)).isEqualTo(State.SUSPENDED);
        all();

        clock.set(Instant.parse("2026-10-08T04:00:00Z"));
        hold(visit, VisitOutcome.CONFIRM, null);
        assertThat(state(certificate)).isEqualTo(State.VALID);
        decide(visit);
        assertThat(history(certificate)).containsExactly("awarded", "suspended", "resumed", "confirmed");
        assertThat(keys(visit))
                .containsExactly("opened", "reminded", "reminded", "overdue", "suspended", "begun", "held", "decided");
        assertThat(visits(certificate).get(1)).containsEntry("due_on", Date.valueOf("2027-10-08"));
    }

    @Test
    void upgradesAndDowngradesByAnotherFrozenAssessmentOnly() {
        String certificate = awards.awarded(subject, 85);
        int before = certificates.find(certificate).orElseThrow().stars();
        clock.set(Instant.parse("2026-08-20T04:00:00Z"));
        String better = awards.frozen(subject, 100).number();
        String other = awards.frozen(subject + "-other", 100).number();
        String visit = open(certificate);
        begin(visit);

        assertRefused(VisitRule.VISIT_ASSESSMENT_UNFIT, () -> report(visit, VisitOutcome.UPGRADE, other));
        assertRefused(VisitRule.VISIT_ASSESSMENT_UNFIT, () -> report(visit, VisitOutcome.UPGRADE, "QA-2020-000001"));
        assertRefused(VisitRule.VISIT_STARS_NOT_FEWER, () -> report(visit, VisitOutcome.DOWNGRADE, better));
        report(visit, VisitOutcome.UPGRADE, better);
        decide(visit);

        assertThat(certificates.find(certificate).orElseThrow().stars()).isGreaterThan(before);
        assertThat(certificates.find(certificate).orElseThrow().assessment()).isEqualTo(better);
        clock.set(Instant.parse("2027-08-10T04:00:00Z"));
        String worse = awards.frozen(subject, 75).number();
        String none = awards.frozen(subject, 40).number();
        String second = open(certificate);
        begin(second);
        assertRefused(VisitRule.VISIT_STARS_NOT_MORE, () -> report(second, VisitOutcome.UPGRADE, worse));
        assertRefused(VisitRule.VISIT_STARS_NONE, () -> report(second, VisitOutcome.DOWNGRADE, none));
        report(second, VisitOutcome.DOWNGRADE, worse);
        decide(second);
        assertThat(history(certificate)).containsExactly("awarded", "upgraded", "downgraded");
    }

    @Test
    void suspendsWithAnotherVisitAndConfirmsOnThat() {
        String certificate = awards.awarded(subject, 85);
        String visit = open(certificate);
        clock.set(Instant.parse("2026-08-20T04:00:00Z"));
        hold(visit, VisitOutcome.SUSPEND, null);
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> decide(visit, VISITOR));
        assertThat(state(certificate)).isEqualTo(State.VALID);
        decide(visit);

        assertThat(state(certificate)).isEqualTo(State.SUSPENDED);
        String followUp = openExtra(certificate);
        assertThat(column(followUp, "due_on")).isEqualTo(Date.valueOf("2026-11-18"));
        hold(followUp, VisitOutcome.CONFIRM, null);
        decide(followUp);
        assertThat(state(certificate)).isEqualTo(State.VALID);
        assertThat(history(certificate)).containsExactly("awarded", "suspended", "resumed", "confirmed");
    }

    @Test
    void revokesAndDropsTheOtherVisits() {
        String certificate = awards.awarded(subject, 85);
        String visit = open(certificate);
        clock.set(Instant.parse("2026-08-20T04:00:00Z"));
        hold(visit, VisitOutcome.REVOKE, null);
        decide(visit);

        assertThat(state(certificate)).isEqualTo(State.REVOKED);
        assertThat(column(visit, "state")).isEqualTo("decided");
        assertThat(visits(certificate).get(1)).containsEntry("state", "cancelled");
        assertThat(rounds.overdue()).isZero();
    }

    @Test
    void endsVisitsOfACertificateThatIsSuperseded() {
        String certificate = awards.awarded(subject, 85);
        clock.advance(Duration.ofDays(30));
        String next = awards.awarded(subject, 95);

        assertThat(visits(certificate).get(0)).containsEntry("state", "cancelled");
        assertThat(visits(next).get(0)).containsEntry("state", "planned");
    }

    @Test
    void opensOneVisitForSeveralSeriousFailures() {
        String certificate = awards.awarded("platform", 85);
        fail("SP-1", true, false);
        fail("SP-1", true, false);
        fail("SP-2", false, true);
        fail("SP-3", false, false);

        assertThat(extra(certificate)).hasSize(1);
        String visit = openExtra(certificate);
        assertThat(references(visit)).containsExactly("SP-1", "SP-2");
        reverse("SP-1");
        assertThat(column(visit, "state")).isEqualTo("planned");
        begin(visit);
        fail("SP-4", true, false);
        assertThat(references(visit)).containsExactly("SP-1", "SP-2", "SP-4");
        clock.advance(Duration.ofDays(31));
        fail("SP-5", true, false);
        assertThat(extra(certificate)).hasSize(2);
        reverse("SP-5");
        assertThat(extra(certificate).get(1)).containsEntry("state", "cancelled");
        complain(60, Duration.ofDays(3));
        complain(60, Duration.ofDays(12));
        assertThat(surge.check()).isEqualTo(1);
        assertThat(surge.check()).isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(surge.check()).isZero();
        assertThat(extra(certificate)).hasSize(3);
    }

    @Test
    void opensOneVisitWhenManyTellTheSame() throws Exception {
        String certificate = awards.awarded(subject, 85);
        Certified found = certificates.find(certificate).orElseThrow();
        ExtraVisits extra = beans.getBean(ExtraVisits.class);
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> told = IntStream.range(0, 4)
                    .mapToObj(i -> pool.submit(() -> {
                        together.await();
                        return transaction.execute(status -> extra.open(
                                found,
                                new Trigger(Trigger.Kind.HAND, "race-" + i % 2 + subject, "why", clock.instant()),
                                VISITOR));
                    }))
                    .toList();
            together.countDown();
            for (Future<String> one : told) {
                assertThat(one.get(30, TimeUnit.SECONDS)).startsWith("SV-");
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(extra(certificate)).hasSize(1);
    }

    @Test
    void refusesInTheDatabaseWhatNobodyMayDo() {
        String certificate = awards.awarded(subject, 85);
        String visit = open(certificate);
        clock.set(Instant.parse("2026-08-20T04:00:00Z"));
        hold(visit, VisitOutcome.CONFIRM, null);

        refusedByDatabase("update assessment_visit set state = 'decided', decided_by = held_by, decided_at = held_at,"
                + " ended_at = held_at where number = '" + visit + "'");
        refusedByDatabase(
                "update assessment_visit_item set note = 'other' where visit_id = '" + column(visit, "visit_id") + "'");
        decide(visit);
        refusedByDatabase("update assessment_visit set outcome = 'revoke' where number = '" + visit + "'");
        refusedByDatabase("update assessment_visit_line set words = 'other'");
        refusedByDatabase("delete from assessment_visit_trigger");
        refusedByDatabase("delete from assessment_visit where number = '" + visit + "'");
    }

    /** As the job does, until nothing is left of this test and those before. */
    private void all() {
        int done = 1;
        while (done > 0) {
            done = rounds.overdue() + rounds.suspend() + rounds.remind();
        }
    }

    private void hold(String visit, VisitOutcome outcome, @Nullable String restsOn) {
        begin(visit);
        report(visit, outcome, restsOn);
    }

    private void begin(String visit) {
        transaction.executeWithoutResult(
                status -> holding.begin(visit, version(visit), person(VISITOR), clock.instant(), VISITOR));
    }

    private void report(String visit, VisitOutcome outcome, @Nullable String restsOn) {
        Map<String, Mark> marks = new HashMap<>();
        UUID id = UUID.fromString(String.valueOf(column(visit, "visit_id")));
        papers.items(id).forEach(item -> marks.put(item.item(), new Mark(Verdict.CONFIRMED, null)));
        transaction.executeWithoutResult(status -> holding.report(
                visit,
                version(visit),
                marks,
                new VisitReport("what was seen", outcome, WHY, restsOn),
                person(VISITOR),
                clock.instant(),
                VISITOR));
    }

    private void decide(String visit) {
        decide(visit, DECIDER);
    }

    private void decide(String visit, Actor by) {
        transaction.executeWithoutResult(
                status -> deciding.decide(visit, version(visit), person(by), clock.instant(), by));
    }

    private void fail(String sample, boolean safety, boolean counterfeit) {
        transaction.executeWithoutResult(status -> {
            var failed = new InspectionFailed(
                    new SampleId(UUID.randomUUID()),
                    sample,
                    "m",
                    "p",
                    null,
                    List.of("lead"),
                    safety,
                    counterfeit,
                    VISITOR,
                    clock.instant());
            beans.getBean(VisitOnFailedInspection.class).on(failed);
        });
    }

    private void reverse(String sample) {
        transaction.executeWithoutResult(status -> beans.getBean(DropVisitOnReversedInspection.class)
                .on(new InspectionReversed(
                        new SampleId(UUID.randomUUID()), sample, "m", "p", "withdrawn", VISITOR, clock.instant())));
    }

    private void complain(int count, Duration ago) {
        String merchant = CaseFixture.merchant(db);
        Instant at = clock.instant().minus(ago);
        for (int i = 0; i < count; i++) {
            db.update(
                    "insert into trade_complaint (complaint_id, merchant_id, kind, opened_at) values (?, ?, 'late', ?)",
                    "surge-" + ago.toDays() + "-" + i,
                    merchant,
                    Timestamp.from(at));
        }
    }

    private String open(String certificate) {
        return number(
                "select number from assessment_visit where certificate_number = ? and state = 'planned'"
                        + " and kind <> 'extra'",
                certificate);
    }

    private String openExtra(String certificate) {
        return number(
                "select number from assessment_visit where certificate_number = ? and state = 'planned'"
                        + " and kind = 'extra'",
                certificate);
    }

    private String number(String sql, String certificate) {
        return String.valueOf(db.queryForObject(sql, String.class, certificate));
    }

    private List<Map<String, Object>> visits(String certificate) {
        return db.queryForList(
                "select * from assessment_visit where certificate_number = ? and kind <> 'extra' order by round",
                certificate);
    }

    private List<Map<String, Object>> extra(String certificate) {
        return db.queryForList(
                "select * from assessment_visit where certificate_number = ? and kind = 'extra' order by opened_at",
                certificate);
    }

    private List<String> references(String visit) {
        return db.queryForList(
                "select t.reference from assessment_visit_trigger t join assessment_visit using (visit_id) where number = ?"
                        + " order by t.at, t.trigger_id",
                String.class,
                visit);
    }

    private List<String> keys(String visit) {
        return db.queryForList(
                "select l.key from assessment_visit_line l join assessment_visit using (visit_id) where number = ?"
                        + " order by line_id",
                String.class,
                visit);
    }

    private List<String> history(String certificate) {
        return db.queryForList(
                "select l.kind from assessment_certificate_line l join assessment_certificate using (certificate_id)"
                        + " where number = ? order by line_id",
                String.class,
                certificate);
    }

    private State state(String certificate) {
        return certificates.find(certificate).orElseThrow().state();
    }

    /** Held until the step is done: the hourly round may remind of the same visit meanwhile. */
    private long version(String visit) {
        return Objects.requireNonNull(db.queryForObject(
                "select version from assessment_visit where number = ? for update", Long.class, visit));
    }

    private @Nullable Object column(String visit, String column) {
        return db.queryForMap("select * from assessment_visit where number = ?", visit)
                .get(column);
    }

    private void refusedByDatabase(String sql) {
        assertThatThrownBy(() -> db.update(sql)).isInstanceOf(DataAccessException.class);
    }

    private static UUID person(Actor actor) {
        return UUID.fromString(actor.id());
    }

    private static void assertRefused(VisitRule rule, Runnable act) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(broken -> assertThat(broken.rule()).isEqualTo(rule));
    }
}
