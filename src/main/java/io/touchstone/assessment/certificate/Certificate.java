package io.touchstone.assessment.certificate;

import io.touchstone.assessment.certificate.Certificates.Decision;
import io.touchstone.assessment.certificate.Certificates.State;
import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stars that a subject keeps from their award to the end (features L4 and L6). Every change leaves a public line; what takes stars or
 * the certificate away needs public words and two people.
 */
final class Certificate {

    private final Head head;
    private final long version;
    private final List<Line> lines = new ArrayList<>();
    private Progress now;

    Certificate(Head head, Progress now, long version) {
        this.head = head;
        this.now = now;
        this.version = version;
    }

    /**
     * What never changes.
     *
     * @param validTo the last day on which it holds, in the platform's time zone
     * @param frozenBy who froze the assessment of the award
     */
    record Head(
            UUID id,
            String number,
            String subject,
            Wording subjectName,
            Instant awardedAt,
            LocalDate awardedOn,
            LocalDate validTo,
            Actor awardedBy,
            UUID frozenBy) {}

    /**
     * How it stands.
     *
     * @param suspendedFor code of the reason; null unless suspended
     * @param supersededBy number of the certificate that took its place
     */
    record Progress(
            State state,
            int stars,
            Basis basis,
            @Nullable String suspendedFor,
            @Nullable Instant endedAt,
            @Nullable String supersededBy) {}

    /** The assessment that the stars rest on. */
    record Basis(String assessment, SchemeRef scheme, Instant frozenAt) {

        static Basis of(FrozenAssessment frozen) {
            return new Basis(frozen.number(), frozen.scheme(), frozen.frozenAt());
        }
    }

    /** What can happen; the message key is {@code certificate.line.<word>}. */
    enum Kind {
        AWARDED,
        CONFIRMED,
        UPGRADED,
        DOWNGRADED,
        SUSPENDED,
        RESUMED,
        REVOKED,
        EXPIRED,
        SUPERSEDED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One line of its history. */
    record Line(
            Kind kind,
            @Nullable Integer starsBefore,
            @Nullable Integer starsAfter,
            @Nullable String assessment,
            Decision decision) {}

    /** @throws RuleViolation when nothing was reached, or the same person froze the assessment */
    static Certificate award(
            UUID id, String number, FrozenAssessment basis, LocalDate on, LocalDate validTo, Decision by) {
        requireReached(basis);
        if (by.by().id().equals(basis.frozenBy().toString())) {
            throw new RuleViolation(CertificateRule.CERTIFICATE_SAME_PERSON);
        }
        Head head = new Head(
                id, number, basis.subject(), basis.subjectName(), by.at(), on, validTo, by.by(), basis.frozenBy());
        Progress valid = new Progress(State.VALID, basis.stars(), Basis.of(basis), null, null, null);
        Certificate certificate = new Certificate(head, valid, 0);
        certificate.lines.add(new Line(Kind.AWARDED, null, basis.stars(), basis.number(), by));
        return certificate;
    }

    void confirm(Decision by) {
        if (now.state() != State.VALID) {
            throw new Conflict(CertificateRule.CERTIFICATE_STEP_REFUSED);
        }
        requireSecond(by);
        note(Kind.CONFIRMED, now.stars(), null, by);
    }

    void suspend(Decision by) {
        require(State.SUSPENDED);
        requireSecond(by);
        now = new Progress(State.SUSPENDED, now.stars(), now.basis(), by.reasonCode(), null, null);
        note(Kind.SUSPENDED, now.stars(), null, by);
    }

    void resume(Decision by) {
        require(State.VALID);
        requireSecond(by);
        now = new Progress(State.VALID, now.stars(), now.basis(), null, null, null);
        note(Kind.RESUMED, now.stars(), null, by);
    }

    /** Up or down to the stars of a later assessment of the same subject (feature L6). */
    void regrade(FrozenAssessment basis, Decision by) {
        if (now.state() != State.VALID) {
            throw new Conflict(CertificateRule.CERTIFICATE_STEP_REFUSED);
        }
        requireTwo(by);
        requireReached(basis);
        requireLater(basis);
        if (basis.stars() == now.stars()) {
            throw new RuleViolation(CertificateRule.CERTIFICATE_STARS_SAME);
        }
        int before = now.stars();
        now = new Progress(State.VALID, basis.stars(), Basis.of(basis), null, null, null);
        Kind kind = basis.stars() > before ? Kind.UPGRADED : Kind.DOWNGRADED;
        lines.add(new Line(kind, before, basis.stars(), basis.number(), by));
    }

    void revoke(Decision by) {
        require(State.REVOKED);
        requireTwo(by);
        end(State.REVOKED, Kind.REVOKED, null, by);
    }

    /** The day after its last one has begun. */
    void expire(LocalDate today, Decision by) {
        require(State.EXPIRED);
        if (!today.isAfter(head.validTo())) {
            throw new Conflict(CertificateRule.CERTIFICATE_STEP_REFUSED);
        }
        end(State.EXPIRED, Kind.EXPIRED, null, by);
    }

    /** A newer award of the same subject takes its place. */
    void supersede(FrozenAssessment later, String successor, Decision by) {
        require(State.EXPIRED);
        requireLater(later);
        end(
                State.EXPIRED,
                Kind.SUPERSEDED,
                successor,
                new Decision(by.reasonCode(), by.words(), by.proposedBy(), successor, by.at(), by.by()));
    }

    Head head() {
        return head;
    }

    Progress progress() {
        return now;
    }

    long version() {
        return version;
    }

    /** What happened since it was read, for its history. */
    List<Line> lines() {
        return List.copyOf(lines);
    }

    Certificates.Certified certified() {
        return new Certificates.Certified(
                head.id(),
                head.number(),
                head.subject(),
                now.basis().assessment(),
                now.stars(),
                head.awardedOn(),
                head.validTo(),
                now.state());
    }

    private void end(State state, Kind kind, @Nullable String successor, Decision by) {
        now = new Progress(state, now.stars(), now.basis(), null, by.at(), successor);
        note(kind, null, null, by);
    }

    private void note(Kind kind, @Nullable Integer starsAfter, @Nullable String assessment, Decision by) {
        lines.add(new Line(kind, now.stars(), starsAfter, assessment, by));
    }

    private void require(State next) {
        if (!now.state().successors().contains(next)) {
            throw new Conflict(CertificateRule.CERTIFICATE_STEP_REFUSED);
        }
    }

    private static void requireReached(FrozenAssessment basis) {
        if (basis.stars() == 0) {
            throw new RuleViolation(CertificateRule.CERTIFICATE_NOT_REACHED);
        }
    }

    private void requireLater(FrozenAssessment basis) {
        if (!basis.subject().equals(head.subject())) {
            throw new RuleViolation(CertificateRule.CERTIFICATE_ASSESSMENT_OF_OTHER);
        }
        if (!basis.frozenAt().isAfter(now.basis().frozenAt())) {
            throw new RuleViolation(CertificateRule.CERTIFICATE_ASSESSMENT_EARLIER);
        }
    }

    private static void requireTwo(Decision by) {
        if (by.proposedBy() == null || by.words() == null) {
            throw new RuleViolation(CertificateRule.CERTIFICATE_REASON_MISSING);
        }
        requireSecond(by);
    }

    private static void requireSecond(Decision by) {
        UUID proposer = by.proposedBy();
        if (proposer != null && by.by().id().equals(proposer.toString())) {
            throw new RuleViolation(CertificateRule.CERTIFICATE_SAME_PERSON);
        }
        if (proposer == null && by.by().kind() == Actor.Kind.STAFF) {
            throw new RuleViolation(CertificateRule.CERTIFICATE_SAME_PERSON);
        }
    }
}
