package io.touchstone.report.kpi;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import io.touchstone.report.ReportEvent;
import io.touchstone.report.kpi.KpiTarget.Answer;
import io.touchstone.report.kpi.KpiTarget.Verdict;
import io.touchstone.shell.LiveFigure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Targets from the first person to the second, in the caller’s transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KpiTargetBook {

    private final KpiTargetRows rows;
    private final KpiTargets targets;
    private final PlatformTime time;
    private final ApplicationEventPublisher events;

    KpiTargetBook(KpiTargetRows rows, KpiTargets targets, PlatformTime time, ApplicationEventPublisher events) {
        this.rows = rows;
        this.targets = targets;
        this.time = time;
        this.events = events;
    }

    /** The first day that a target may hold from. */
    LocalDate today(Instant at) {
        return time.day(at);
    }

    /** The same proposal sent twice is one. */
    void propose(Kpi kpi, KpiTarget proposal, Actor by) {
        rows.lock(kpi.code());
        if (rows.find(proposal.id()).isPresent()) {
            return;
        }
        require(kpi, proposal);
        if (rows.open(kpi.code()).isPresent()) {
            throw new Conflict(KpiRule.KPI_TARGET_WAITS);
        }
        rows.propose(proposal);
        tell("kpi_target_proposed", proposal, proposal.proposedAt(), by);
    }

    private void require(Kpi kpi, KpiTarget proposal) {
        if (kpi.unit() == LiveFigure.Unit.SHARE && proposal.target().compareTo(BigDecimal.ONE) > 0) {
            throw new RuleViolation(KpiRule.KPI_TARGET_TOO_MUCH);
        }
        if (proposal.from().isBefore(today(proposal.proposedAt()))) {
            throw new RuleViolation(KpiRule.KPI_TARGET_PAST);
        }
        BigDecimal now = targets.book().on(kpi, proposal.from());
        if (now != null && now.compareTo(proposal.target()) == 0) {
            throw new RuleViolation(KpiRule.KPI_TARGET_SAME);
        }
    }

    /** It holds from the day asked for, and not from before the day of this. */
    void confirm(KpiTarget target, @Nullable String words, Instant at, Actor by) {
        requireOther(target, by);
        LocalDate today = today(at);
        LocalDate from = target.from().isBefore(today) ? today : target.from();
        answer(target, new Answer(Verdict.CONFIRMED, from, words, by.id(), at), by);
    }

    void refuse(KpiTarget target, String words, Instant at, Actor by) {
        requireOther(target, by);
        answer(target, new Answer(Verdict.REFUSED, null, words, by.id(), at), by);
    }

    /** Only by the one who proposed it. */
    void withdraw(KpiTarget target, Instant at, Actor by) {
        if (!target.proposedBy().equals(by.id())) {
            throw new RuleViolation(KpiRule.KPI_TARGET_NOT_OWN);
        }
        answer(target, new Answer(Verdict.WITHDRAWN, null, null, by.id(), at), by);
    }

    private void answer(KpiTarget target, Answer answer, Actor by) {
        rows.answer(target, answer);
        tell("kpi_target_" + answer.verdict().word(), target, answer.at(), by);
    }

    private static void requireOther(KpiTarget target, Actor by) {
        if (target.proposedBy().equals(by.id())) {
            throw new RuleViolation(KpiRule.KPI_TARGET_OWN);
        }
    }

    /** One that waits for its answer; until the transaction ends nobody else answers it. */
    KpiTarget open(String kpi, UUID id) {
        rows.lock(kpi);
        KpiTarget target = rows.find(id)
                .filter(one -> one.kpi().equals(kpi))
                .orElseThrow(() -> new NotFound("target", id.toString()));
        if (target.answer() != null) {
            throw new Conflict(KpiRule.KPI_TARGET_ANSWERED);
        }
        return target;
    }

    private void tell(String verb, KpiTarget target, Instant at, Actor by) {
        Map<String, String> details = Map.of(
                "target", target.id().toString(),
                "value", target.target().toPlainString(),
                "from", target.from().toString());
        events.publishEvent(new ReportEvent(verb, new Subject("kpi", target.kpi()), by, at, details));
    }
}
