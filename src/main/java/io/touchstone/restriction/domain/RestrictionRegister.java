package io.touchstone.restriction.domain;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.restriction.ImposeRestriction;
import io.touchstone.restriction.RestrictionId;
import io.touchstone.restriction.RestrictionImposed;
import io.touchstone.restriction.RestrictionLifted;
import io.touchstone.restriction.RestrictionRule;
import io.touchstone.restriction.RestrictionView;
import io.touchstone.restriction.Restrictions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the registry: checks what is asked, appends the row, tells what happened. */
@Service
@Transactional
class RestrictionRegister implements Restrictions {

    private final RestrictionEntries entries;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    RestrictionRegister(RestrictionEntries entries, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.entries = entries;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public RestrictionId impose(ImposeRestriction command) {
        check(command);
        RestrictionId id = new RestrictionId(ids.next());
        Instant now = clock.instant();
        entries.append(id, command, now);
        events.publishEvent(new RestrictionImposed(
                id,
                command.merchantId(),
                command.kind(),
                command.scope(),
                command.from(),
                command.until(),
                command.weight().toPlainString(),
                command.caseNo(),
                command.actor(),
                now));
        return id;
    }

    @Override
    public void lift(RestrictionId id, String reason, Instant at, Actor actor) {
        RestrictionView entry = entries.find(id).orElseThrow(() -> new NotFound("restriction", id.toString()));
        if (at.isBefore(entry.from())) {
            throw new RuleViolation(RestrictionRule.LIFTED_BEFORE_IT_BEGINS);
        }
        Instant now = clock.instant();
        if (!entries.appendLift(id, reason, at, actor, now)) {
            throw new Conflict(RestrictionRule.ALREADY_LIFTED);
        }
        events.publishEvent(new RestrictionLifted(
                id, entry.merchantId(), entry.kind(), entry.scope(), entry.caseNo(), reason, actor, now));
    }

    @Override
    @Transactional(readOnly = true)
    public List<RestrictionView> ofMerchant(String merchantId, Instant at) {
        return entries.inForce(merchantId, at);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RestrictionView> history(String merchantId, Instant at, int limit) {
        return entries.begun(merchantId, at, limit);
    }

    private static void check(ImposeRestriction command) {
        Instant until = command.until();
        if (until != null && !until.isAfter(command.from())) {
            throw new RuleViolation(RestrictionRule.ENDS_BEFORE_IT_BEGINS);
        }
        if (command.weight().signum() < 0 || command.weight().compareTo(BigDecimal.ONE) >= 0) {
            throw new RuleViolation(RestrictionRule.WEIGHT_OUT_OF_RANGE);
        }
    }
}
