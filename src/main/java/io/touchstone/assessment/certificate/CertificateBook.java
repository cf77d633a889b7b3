package io.touchstone.assessment.certificate;

import io.touchstone.assessment.AssessmentEvent;
import io.touchstone.assessment.certificate.Certificate.Kind;
import io.touchstone.assessment.certificate.Certificate.Line;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has things done to certificates and tells of them, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CertificateBook implements Certificates {

    private final CertificateRows rows;
    private final PlatformTime calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CertificateBook(CertificateRows rows, PlatformTime calendar, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Certified> find(String number) {
        return rows.find(number).map(Certificate::certified);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Certified> alive() {
        return rows.alive().stream().map(Certificate::certified).toList();
    }

    @Override
    public void suspend(String number, String reasonCode, Actor actor) {
        Certificate certificate = locked(number);
        if (certificate.progress().state() == State.VALID) {
            act(certificate, one -> one.suspend(Decision.byRule(reasonCode, clock.instant(), actor)));
        }
    }

    @Override
    public void resume(String number, String reasonCode, Actor actor) {
        Certificate certificate = locked(number);
        if (reasonCode.equals(certificate.progress().suspendedFor())) {
            act(certificate, one -> one.resume(Decision.byRule(reasonCode, clock.instant(), actor)));
        }
    }

    @Override
    public void confirm(String number, Decision decision) {
        act(locked(number), one -> one.confirm(decision));
    }

    @Override
    public void suspend(String number, Decision decision) {
        act(locked(number), one -> one.suspend(decision));
    }

    @Override
    public void resume(String number, Decision decision) {
        act(locked(number), one -> one.resume(decision));
    }

    @Override
    public void regrade(String number, FrozenAssessment basis, Decision decision) {
        act(locked(number), one -> one.regrade(unused(basis), decision));
    }

    @Override
    public void revoke(String number, Decision decision) {
        act(locked(number), one -> one.revoke(decision));
    }

    /** Awards it; the one of the same subject that was alive is superseded. */
    void award(Certificate made, FrozenAssessment basis, Decision by) {
        rows.holdSubject(basis.subject());
        requireAfterRevocation(unused(basis));
        rows.lockAlive(basis.subject()).ifPresent(old -> makeRoom(old, made, basis, by));
        rows.add(made);
        follow(made);
    }

    /** @throws RuleViolation when stars rest on it already */
    FrozenAssessment unused(FrozenAssessment basis) {
        if (rows.isUsed(basis.number())) {
            throw new RuleViolation(CertificateRule.CERTIFICATE_ASSESSMENT_USED);
        }
        return basis;
    }

    /** Ends those whose last day is over. */
    int expire(int atMost, Actor by) {
        Instant at = clock.instant();
        LocalDate today = calendar.day(at);
        List<Certificate> over = rows.over(today, atMost);
        over.forEach(one -> save(one, it -> it.expire(today, Decision.byRule("period_over", at, by))));
        return over.size();
    }

    private void makeRoom(Certificate old, Certificate made, FrozenAssessment basis, Decision by) {
        LocalDate on = made.head().awardedOn();
        if (on.isAfter(old.head().validTo())) {
            save(old, one -> one.expire(on, by));
            return;
        }
        save(old, one -> one.supersede(basis, made.head().number(), by));
    }

    private Certificate locked(String number) {
        return rows.lock(number).orElseThrow(() -> new NotFound("certificate", number));
    }

    /** What is past its last day is dead, also before the round that says so. */
    private void act(Certificate certificate, Consumer<Certificate> act) {
        if (calendar.day(clock.instant()).isAfter(certificate.head().validTo())) {
            throw new Conflict(CertificateRule.CERTIFICATE_STEP_REFUSED);
        }
        save(certificate, act);
    }

    private void save(Certificate certificate, Consumer<Certificate> act) {
        act.accept(certificate);
        rows.save(certificate);
        follow(certificate);
    }

    private void requireAfterRevocation(FrozenAssessment basis) {
        boolean earlier = rows.lastRevoked(basis.subject())
                .filter(revoked -> !basis.frozenAt().isAfter(revoked))
                .isPresent();
        if (earlier) {
            throw new RuleViolation(CertificateRule.CERTIFICATE_ASSESSMENT_EARLIER);
        }
    }

    private void follow(Certificate certificate) {
        for (Line line : certificate.lines()) {
            Decision decision = line.decision();
            events.publishEvent(new AssessmentEvent(
                    "certificate_" + line.kind().word(),
                    new Subject("certificate", certificate.head().number()),
                    decision.by(),
                    decision.at(),
                    details(certificate, line)));
            if (line.kind() == Kind.AWARDED) {
                events.publishEvent(new Awarded(certificate.certified()));
            }
        }
        if (!certificate.progress().state().isAlive()) {
            events.publishEvent(new Ended(certificate.certified()));
        }
    }

    private static Map<String, Object> details(Certificate certificate, Line line) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("subject", certificate.head().subject());
        details.put("stars", certificate.progress().stars());
        details.put("assessment", certificate.progress().basis().assessment());
        details.put("reason", line.decision().reasonCode());
        return details;
    }
}
