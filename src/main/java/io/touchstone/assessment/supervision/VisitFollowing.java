package io.touchstone.assessment.supervision;

import io.touchstone.assessment.certificate.Certificates;
import io.touchstone.assessment.certificate.Certificates.Certified;
import io.touchstone.assessment.certificate.Certificates.Decision;
import io.touchstone.assessment.certificate.Certificates.State;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.assessment.supervision.Visit.Head;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows for the certificate from a visit that was held, and from one that was decided (feature L6); in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VisitFollowing {

    private static final String OVERDUE = "visit_overdue";
    private static final String SUSPENDED = "visit_suspended";

    private final Certificates certificates;
    private final VisitRows rows;
    private final VisitSchedule schedule;
    private final ExtraVisits extra;
    private final VisitDraw draw;
    private final PlatformTime time;

    VisitFollowing(
            Certificates certificates,
            VisitRows rows,
            VisitSchedule schedule,
            ExtraVisits extra,
            VisitDraw draw,
            PlatformTime time) {
        this.certificates = certificates;
        this.rows = rows;
        this.schedule = schedule;
        this.extra = extra;
        this.draw = draw;
        this.time = time;
    }

    /** @throws Conflict when the certificate ended */
    Certified alive(Head head) {
        return alive(head.certificate());
    }

    Certified alive(String number) {
        return certificates
                .find(number)
                .filter(certificate -> certificate.state().isAlive())
                .orElseThrow(() -> new Conflict(VisitRule.VISIT_CERTIFICATE_NOT_ALIVE, number));
    }

    /** Nobody held it in time. */
    void overdue(Head head, Actor actor) {
        certificates.suspend(head.certificate(), OVERDUE, actor);
    }

    /** A suspension for being late ends by the rule, not by who held the visit. */
    void held(Visit visit, Instant at) {
        Head head = visit.head();
        if (visit.stored().waiting().suspendedAt() != null
                && !rows.isSuspendedByOther(head.certificateId(), head.id())) {
            certificates.resume(head.certificate(), OVERDUE, VisitSchedule.SELF);
        }
        Integer round = head.round();
        if (round != null) {
            schedule.held(alive(head), round, time.day(at), at);
        }
    }

    /** Stars change only to those of another frozen assessment of the same subject, and in the direction that is said. */
    void requireFit(Head head, VisitReport said) {
        basis(alive(head), said);
    }

    void decided(Visit visit, VisitReport said, Actor actor) {
        Visit.Stored now = visit.stored();
        Certified certificate = alive(now.head());
        Optional<FrozenAssessment> basis = basis(certificate, said);
        Instant at = Objects.requireNonNull(now.decided()).at();
        Decision decision = new Decision(
                reason(said.outcome()),
                said.reason(),
                Objects.requireNonNull(now.held()).by(),
                now.head().number(),
                at,
                actor);
        switch (said.outcome()) {
            case CONFIRM -> {
                certificates.resume(certificate.number(), SUSPENDED, VisitSchedule.SELF);
                confirm(now.head(), decision);
            }
            case UPGRADE, DOWNGRADE -> {
                certificates.resume(certificate.number(), SUSPENDED, VisitSchedule.SELF);
                certificates.regrade(certificate.number(), basis.orElseThrow(), decision);
            }
            case SUSPEND -> suspend(certificate, now.head(), decision);
            case REVOKE -> certificates.revoke(certificate.number(), decision);
        }
    }

    /** What suspended it otherwise, such as another visit that nobody held, goes on. */
    private void confirm(Head head, Decision decision) {
        if (alive(head).state() == State.VALID) {
            certificates.confirm(head.certificate(), decision);
        }
    }

    /** What is found weighs more than being late: it takes the place of a suspension for that, and brings another visit. */
    private void suspend(Certified certificate, Head head, Decision decision) {
        certificates.resume(certificate.number(), OVERDUE, VisitSchedule.SELF);
        if (alive(head).state() == State.VALID) {
            certificates.suspend(certificate.number(), decision);
        }
        Trigger trigger = new Trigger(Trigger.Kind.FOLLOW_UP, head.number(), null, decision.at());
        extra.followUp(certificate, trigger, decision.by());
    }

    private Optional<FrozenAssessment> basis(Certified certificate, VisitReport said) {
        String number = said.restsOn();
        if (number == null) {
            return Optional.empty();
        }
        FrozenAssessment basis = draw.other(certificate, number)
                .orElseThrow(() -> new RuleViolation(VisitRule.VISIT_ASSESSMENT_UNFIT, number));
        requireDirection(certificate.stars(), basis.stars(), said.outcome());
        return Optional.of(basis);
    }

    private static void requireDirection(int was, int becomes, VisitOutcome outcome) {
        if (becomes == 0) {
            throw new RuleViolation(VisitRule.VISIT_STARS_NONE);
        }
        if (outcome == VisitOutcome.UPGRADE && becomes <= was) {
            throw new RuleViolation(VisitRule.VISIT_STARS_NOT_MORE, was);
        }
        if (outcome == VisitOutcome.DOWNGRADE && becomes >= was) {
            throw new RuleViolation(VisitRule.VISIT_STARS_NOT_FEWER, was);
        }
    }

    private static String reason(VisitOutcome outcome) {
        return switch (outcome) {
            case CONFIRM -> "visit_confirmed";
            case UPGRADE -> "visit_upgraded";
            case DOWNGRADE -> "visit_downgraded";
            case SUSPEND -> SUSPENDED;
            case REVOKE -> "visit_revoked";
        };
    }
}
