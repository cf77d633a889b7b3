package io.touchstone.assessment.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.assessment.certificate.Certificates.Certified;
import io.touchstone.assessment.certificate.Certificates.Decision;
import io.touchstone.assessment.certificate.Certificates.State;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.assessment.sheet.SheetFixture;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.rulebook.Wording;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Certificates on a real database: one alive for a subject, no assessment twice, nothing changed behind their back. */
@TouchstoneTest
class CertificateBookTests {

    private static final Actor RULE = Actor.system("test");

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Certificates certificates;

    @Autowired
    private CertificateExpiry expiry;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Ids ids;

    @Autowired
    private TestClock clock;

    private CertificateFixture fixture;
    private String subject = "";

    @BeforeEach
    void aSubject() {
        clock.reset();
        fixture = new CertificateFixture(beans);
        subject = "line-" + ids.next().toString().substring(20).replace("-", "");
    }

    @Test
    void holdsThreeYearsToTheDayBeforeItsAnniversary() {
        Certified certified = find(fixture.awarded(subject, 100));

        assertThat(certified.number()).matches("SQ-2026-\\d{6}");
        assertThat(certified.stars()).isEqualTo(5);
        assertThat(certified.awardedOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(certified.validTo()).isEqualTo(LocalDate.of(2029, 2, 28));
        assertThat(certificates.alive()).contains(certified);
        assertThat(trail(certified.number())).containsExactly("assessment.certificate_awarded");
    }

    @Test
    void isSupersededByANewerAwardAndNeverAliveTwice() {
        String first = fixture.awarded(subject, 85);
        clock.advance(Duration.ofDays(30));
        String second = fixture.awarded(subject, 100);

        assertThat(find(first).state()).isEqualTo(State.EXPIRED);
        assertThat(db.queryForObject(
                        "select superseded_by from assessment_certificate where number = ?", String.class, first))
                .isEqualTo(second);
        assertThat(certificates.alive()).extracting(Certified::subject).containsOnlyOnce(subject);
    }

    @Test
    void restsOnNoAssessmentTwiceNorOnAnOldOrEarlierOne() {
        FrozenAssessment early = fixture.frozen(subject, 85);
        clock.advance(Duration.ofMinutes(1));
        FrozenAssessment late = fixture.frozen(subject, 100);
        fixture.award(late);
        assertRefused(() -> fixture.award(late), CertificateRule.CERTIFICATE_ASSESSMENT_USED);
        assertRefused(() -> fixture.award(early), CertificateRule.CERTIFICATE_ASSESSMENT_EARLIER);

        FrozenAssessment other = fixture.frozen(subject + "x", 100);
        clock.advance(Duration.ofDays(366));
        assertRefused(() -> fixture.award(other), CertificateRule.CERTIFICATE_ASSESSMENT_OLD);
    }

    @Test
    void isNotAwardedUnderSeventy() {
        FrozenAssessment poor = fixture.frozen(subject, 60);

        assertThat(poor.stars()).isZero();
        assertRefused(() -> fixture.award(poor), CertificateRule.CERTIFICATE_NOT_REACHED);
    }

    @Test
    void isAwardedOnceHoweverOftenAndAtOnceItIsAskedFor() throws Exception {
        FrozenAssessment basis = fixture.frozen(subject, 100);
        UUID once = ids.next();

        List<Future<String>> made = together(4, () -> fixture.award(once, basis));

        String number = made.get(0).get();
        for (Future<String> one : made) {
            assertThat(one.get()).isEqualTo(number);
        }
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void letsOnlyOneOfTwoRacingAwardsUseAnAssessment() throws Exception {
        FrozenAssessment basis = fixture.frozen(subject, 100);
        int refused = 0;
        for (Future<String> one : together(2, () -> fixture.award(ids.next(), basis))) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                assertThat(failed).hasCauseInstanceOf(RuleViolation.class);
                refused++;
            }
        }

        assertThat(refused).isEqualTo(1);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void takesASuspensionBackOnlyForItsOwnReason() {
        String number = fixture.awarded(subject, 100);
        transaction.executeWithoutResult(status -> certificates.suspend(number, "serious_quality", RULE));
        transaction.executeWithoutResult(status -> certificates.suspend(number, "major_complaints", RULE));
        transaction.executeWithoutResult(status -> certificates.resume(number, "major_complaints", RULE));
        assertThat(find(number).state()).isEqualTo(State.SUSPENDED);

        transaction.executeWithoutResult(status -> certificates.resume(number, "serious_quality", RULE));

        assertThat(find(number).state()).isEqualTo(State.VALID);
        assertThat(trail(number))
                .containsExactly(
                        "assessment.certificate_awarded",
                        "assessment.certificate_suspended",
                        "assessment.certificate_resumed");
    }

    @Test
    void isAwardedAnewAfterARevocationOnlyByAnAssessmentAfterIt() {
        String number = fixture.awarded(subject, 100);
        clock.advance(Duration.ofDays(1));
        FrozenAssessment before = fixture.frozen(subject, 100);
        clock.advance(Duration.ofDays(1));
        transaction.executeWithoutResult(status -> certificates.revoke(number, decided("serious_quality")));
        assertRefused(() -> fixture.award(before), CertificateRule.CERTIFICATE_ASSESSMENT_EARLIER);
        clock.advance(Duration.ofDays(1));

        String anew = fixture.awarded(subject, 85);

        assertThat(find(number).state()).isEqualTo(State.REVOKED);
        assertThat(find(anew).state()).isEqualTo(State.VALID);
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> certificates.suspend(number, decided("serious_quality"))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void endsTheDayAfterItsLastOne() {
        String number = fixture.awarded(subject, 100);
        clock.advance(Duration.between(clock.instant(), java.time.Instant.parse("2029-02-28T15:59:59Z")));
        expiry.end();
        assertThat(find(number).state()).isEqualTo(State.VALID);
        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> certificates.suspend(number, decided("serious_quality"))))
                .isInstanceOf(Conflict.class);

        expiry.end();

        assertThat(find(number).state()).isEqualTo(State.EXPIRED);
        assertThat(certificates.alive()).extracting(Certified::number).doesNotContain(number);
    }

    @Test
    void changesStarsByALaterAssessment() {
        String number = fixture.awarded(subject, 100);
        clock.advance(Duration.ofDays(200));
        FrozenAssessment worse = fixture.frozen(subject, 85);
        transaction.executeWithoutResult(status -> certificates.regrade(number, worse, decided("reassessed")));

        assertThat(find(number).stars()).isEqualTo(worse.stars()).isLessThan(5);
        assertThat(find(number).assessment()).isEqualTo(worse.number());
        assertRefused(
                () -> transaction.executeWithoutResult(
                        status -> certificates.regrade(number, worse, decided("reassessed"))),
                CertificateRule.CERTIFICATE_ASSESSMENT_USED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from assessment_certificate",
                "truncate assessment_certificate cascade",
                "delete from assessment_certificate_line",
                "update assessment_certificate_line set words_zh = null",
                "delete from assessment_certificate_proposal",
                "update assessment_certificate set valid_to = valid_to + 1",
                "update assessment_certificate set awarded_by = 'STAFF:' || frozen_by",
                "update assessment_certificate set stars = 6",
                "update assessment_certificate set state = 'suspended'",
                "update assessment_certificate set state = 'revoked'",
                "update assessment_certificate set state = 'lost'",
            })
    void isNotChangedBehindItsBack(String statement) {
        fixture.awarded(subject, 100);

        assertThatThrownBy(() -> db.update(statement)).as(statement).isInstanceOf(DataAccessException.class);
    }

    @Test
    void takesNoLineInWhichThePersonWhoProposedDecides() {
        String number = fixture.awarded(subject, 100);

        assertThatThrownBy(() -> db.update("""
                        insert into assessment_certificate_line
                            (certificate_id, at, kind, reason, words_zh, words_en, stars_before, actor, proposed_by)
                        select certificate_id, now(), 'revoked', 'own_wish', '理由', 'reason', 5, 'STAFF:' || frozen_by, frozen_by
                          from assessment_certificate where number = ?
                        """, number)).isInstanceOf(DataAccessException.class);
    }

    private static List<Future<String>> together(int times, Callable<String> act) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            return threads.invokeAll(Collections.nCopies(times, act));
        } finally {
            threads.shutdown();
        }
    }

    private Decision decided(String reason) {
        return new Decision(
                reason,
                new Wording("公开理由", "A public reason"),
                UUID.fromString(SheetFixture.LEAD.id()),
                null,
                clock.instant(),
                CertificateFixture.AWARDER);
    }

    private Certified find(String number) {
        return certificates.find(number).orElseThrow();
    }

    private int count() {
        return db.queryForObject(
                "select count(*) from assessment_certificate where subject = ?", Integer.class, subject);
    }

    private List<String> trail(String number) {
        return db.queryForList("select action from audit_event where subject_id = ? order by id", String.class, number);
    }

    private static void assertRefused(Runnable act, CertificateRule rule) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RuleViolation.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
