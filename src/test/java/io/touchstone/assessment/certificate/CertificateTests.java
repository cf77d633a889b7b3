package io.touchstone.assessment.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.assessment.certificate.Certificates.Decision;
import io.touchstone.assessment.certificate.Certificates.State;
import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.assessment.sheet.AssessmentId;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Fraction;
import io.touchstone.kernel.Rule;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The whole state machine of a certificate without a database (feature L6). */
class CertificateTests {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final LocalDate TO = LocalDate.of(2029, 2, 28);
    private static final UUID FREEZER = new UUID(0, 1);
    private static final UUID PROPOSER = new UUID(0, 2);
    private static final Actor AWARDER = staff(new UUID(0, 3));

    private static final Map<String, Consumer<Certificate>> ACTS = Map.of(
            "confirm", one -> one.confirm(decided()),
            "suspend", one -> one.suspend(decided()),
            "resume", one -> one.resume(decided()),
            "regrade", one -> one.regrade(frozen(2, 30), decided()),
            "revoke", one -> one.revoke(decided()),
            "expire", one -> one.expire(TO.plusDays(1), byRule()),
            "supersede", one -> one.supersede(frozen(4, 30), "SQ-2026-000002", byRule()));

    private static final Map<State, Map<String, State>> ALLOWED = Map.of(
            State.VALID,
                    Map.of(
                            "confirm", State.VALID,
                            "suspend", State.SUSPENDED,
                            "regrade", State.VALID,
                            "revoke", State.REVOKED,
                            "expire", State.EXPIRED,
                            "supersede", State.EXPIRED),
            State.SUSPENDED,
                    Map.of(
                            "resume", State.VALID,
                            "revoke", State.REVOKED,
                            "expire", State.EXPIRED,
                            "supersede", State.EXPIRED),
            State.REVOKED, Map.of(),
            State.EXPIRED, Map.of());

    @Test
    void allowsEveryActInItsStatesAndNoOther() {
        for (State state : EnumSet.allOf(State.class)) {
            ACTS.forEach((name, act) -> {
                Certificate certificate = in(state);
                int before = certificate.lines().size();
                State next = ALLOWED.getOrDefault(state, Map.of()).get(name);
                if (next == null) {
                    assertThatThrownBy(() -> act.accept(certificate))
                            .as("%s in %s", name, state)
                            .isInstanceOf(Conflict.class);
                    assertThat(certificate.progress().state()).isEqualTo(state);
                    assertThat(certificate.lines()).hasSize(before);
                } else {
                    act.accept(certificate);
                    assertThat(certificate.progress().state())
                            .as("%s in %s", name, state)
                            .isEqualTo(next);
                    assertThat(certificate.lines()).hasSize(before + 1);
                }
            });
        }
    }

    @Test
    void isNotAwardedBelowTheLowestGradeNorByWhoeverFroze() {
        assertRefused(() -> award(frozen(0, 0), AWARDER), CertificateRule.CERTIFICATE_NOT_REACHED);
        assertRefused(() -> award(frozen(3, 0), staff(FREEZER)), CertificateRule.CERTIFICATE_SAME_PERSON);
    }

    @Test
    void changesStarsOnlyByALaterAssessmentOfTheSameSubjectWithOtherStars() {
        assertRefused(() -> in(State.VALID).regrade(frozen(3, 30), decided()), CertificateRule.CERTIFICATE_STARS_SAME);
        assertRefused(() -> in(State.VALID).regrade(frozen(0, 30), decided()), CertificateRule.CERTIFICATE_NOT_REACHED);
        assertRefused(
                () -> in(State.VALID).regrade(frozen(4, 0), decided()), CertificateRule.CERTIFICATE_ASSESSMENT_EARLIER);
        assertRefused(
                () -> in(State.VALID).regrade(frozen("other", 4, 30), decided()),
                CertificateRule.CERTIFICATE_ASSESSMENT_OF_OTHER);

        Certificate up = in(State.VALID);
        up.regrade(frozen(5, 30), decided());
        assertThat(up.lines()).last().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Certificate.Kind.UPGRADED);
            assertThat(line.starsBefore()).isEqualTo(3);
            assertThat(line.starsAfter()).isEqualTo(5);
        });
        Certificate down = in(State.VALID);
        down.regrade(frozen(2, 30), decided());
        assertThat(down.lines()).last().extracting(Certificate.Line::kind).isEqualTo(Certificate.Kind.DOWNGRADED);
        assertThat(down.progress().basis().assessment()).isEqualTo("QA-30");
    }

    @Test
    void letsNobodyDecideWhatTheyProposedNorActAlone() {
        Decision own = new Decision("put_right", words(), PROPOSER, null, AT, staff(PROPOSER));
        Decision alone = new Decision("put_right", words(), null, null, AT, AWARDER);
        for (String act : List.of("confirm", "suspend", "revoke", "regrade")) {
            for (Decision decision : List.of(own, alone)) {
                Certificate certificate = in(State.VALID);
                assertThatThrownBy(() -> decide(certificate, act, decision))
                        .as(act)
                        .isInstanceOf(RuleViolation.class);
                assertThat(certificate.progress().state()).isEqualTo(State.VALID);
            }
        }
        assertThatThrownBy(() -> in(State.SUSPENDED).resume(own)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void takesNothingAwayWithoutPublicWords() {
        Decision silent = new Decision("serious_quality", null, PROPOSER, null, AT, AWARDER);
        assertRefused(() -> in(State.VALID).revoke(silent), CertificateRule.CERTIFICATE_REASON_MISSING);
        assertRefused(() -> in(State.VALID).regrade(frozen(2, 30), silent), CertificateRule.CERTIFICATE_REASON_MISSING);
        assertRefused(() -> in(State.VALID).revoke(byRule()), CertificateRule.CERTIFICATE_REASON_MISSING);
    }

    @Test
    void holdsOnItsLastDay() {
        assertThatThrownBy(() -> in(State.VALID).expire(TO, byRule())).isInstanceOf(Conflict.class);
    }

    private static void decide(Certificate certificate, String act, Decision decision) {
        switch (act) {
            case "confirm" -> certificate.confirm(decision);
            case "suspend" -> certificate.suspend(decision);
            case "revoke" -> certificate.revoke(decision);
            default -> certificate.regrade(frozen(2, 30), decision);
        }
    }

    private static Certificate in(State state) {
        Certificate certificate = award(frozen(3, 0), AWARDER);
        switch (state) {
            case VALID -> {}
            case SUSPENDED -> certificate.suspend(decided());
            case REVOKED -> certificate.revoke(decided());
            case EXPIRED -> certificate.expire(TO.plusDays(1), byRule());
        }
        return certificate;
    }

    private static Certificate award(FrozenAssessment basis, Actor by) {
        return Certificate.award(
                new UUID(0, 9),
                "SQ-2026-000001",
                basis,
                ON,
                TO,
                new Decision("assessed", null, basis.frozenBy(), null, AT, by));
    }

    private static Decision decided() {
        return new Decision("serious_quality", words(), PROPOSER, null, AT, AWARDER);
    }

    private static Decision byRule() {
        return Decision.byRule("period_over", AT, Actor.system("test"));
    }

    private static Wording words() {
        return new Wording("理由", "reason");
    }

    private static Actor staff(UUID account) {
        return new Actor(Actor.Kind.STAFF, account.toString());
    }

    private static FrozenAssessment frozen(int stars, int daysLater) {
        return frozen("platform", stars, daysLater);
    }

    private static FrozenAssessment frozen(String subject, int stars, int daysLater) {
        return new FrozenAssessment(
                new AssessmentId(new UUID(1, daysLater)),
                "QA-" + daysLater,
                subject,
                new Wording("平台", "Platform"),
                new SchemeRef("touchstone-sqe", "1"),
                ON.minusYears(1),
                ON,
                Fraction.of(stars * 20L, 1),
                stars,
                List.of(),
                "0".repeat(64),
                AT.minusSeconds(60).plusSeconds(daysLater * 86_400L),
                FREEZER);
    }

    private static void assertRefused(Runnable act, @Nullable Rule rule) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RuleViolation.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
