package io.touchstone.deposit.term;

import io.touchstone.deposit.ExtendTerm;
import io.touchstone.deposit.SettlementTermView;
import io.touchstone.deposit.SettlementTerms;
import io.touchstone.deposit.TermScope;
import io.touchstone.deposit.TermTrigger;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.restriction.ImposeRestriction;
import io.touchstone.restriction.RestrictionId;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.restriction.Restrictions;
import io.touchstone.rulebook.Settings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps settlement terms, and beside each the restriction by which other modules see it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TermRegister implements SettlementTerms {

    private final TermRows rows;
    private final OrderTerms orders;
    private final Restrictions restrictions;
    private final Settings settings;
    private final TermNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TermRegister(
            TermRows rows,
            OrderTerms orders,
            Restrictions restrictions,
            Settings settings,
            TermNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.orders = orders;
        this.restrictions = restrictions;
        this.settings = settings;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void extend(ExtendTerm command) {
        extend(command, null);
    }

    /** @param approver the second person, where one was needed */
    void extend(ExtendTerm command, @Nullable Actor approver) {
        Term told = rows.find(command.termId()).orElse(null);
        if (told != null) {
            requireSame(told, command);
            return;
        }
        Integer days = settings.at(TermDays.KEY, command.at()).of(command.trigger());
        int version = settings.versionAt(TermDays.KEY, command.at());
        String second = approver == null ? null : approver.toString();
        if (!rows.insert(command, days, version, restrict(command), second, clock.instant())) {
            throw new Conflict(TermRule.TERM_DIFFERS);
        }
        events.publishEvent(new TermChanged(
                "extended",
                command.termId(),
                command.merchantId(),
                command.trigger(),
                command.caseNo(),
                approver == null ? command.actor() : approver,
                command.at()));
        notices.extended(command, days);
    }

    @Override
    public int lift(String merchantId, String caseNo, String reason, Instant at, Actor actor) {
        List<Term> terms = rows.holdOfCase(merchantId, caseNo);
        terms.forEach(term -> end(term, reason, at, actor));
        return terms.size();
    }

    /** Lifts one term. */
    void lift(UUID termId, String reason, Instant at, Actor actor) {
        if (!end(termId, reason, at, actor)) {
            throw new Conflict(TermRule.TERM_ENDED);
        }
    }

    @Override
    public boolean end(UUID termId, String reason, Instant at, Actor actor) {
        Term term = rows.hold(termId).orElseThrow(() -> new NotFound("term", termId.toString()));
        if (term.inForce()) {
            end(term, reason, at, actor);
            return true;
        }
        return false;
    }

    /** Closes terms whose orders have all been settled. */
    int closeFinished(Instant now, int limit, Actor actor) {
        List<Term> terms = rows.holdFinished(now, settings.at(TermDays.KEY, now).transitDaysMax(), limit);
        for (Term term : terms) {
            rows.over(term.termId(), now);
            unrestrict(term, "every order it covered has been settled", now, actor);
            publish("over", term, now, actor);
        }
        return terms.size();
    }

    @Override
    @Transactional(readOnly = true)
    public SettlementTermView ofOrder(String orderId, Instant at) {
        return orders.of(orderId, at);
    }

    private static void requireSame(Term told, ExtendTerm command) {
        if (!told.merchantId().equals(command.merchantId())
                || told.trigger() != command.trigger()
                || !told.scope().equals(command.scope())
                || !told.caseNo().equals(command.caseNo())) {
            throw new Conflict(TermRule.TERM_DIFFERS);
        }
    }

    private void end(Term term, String reason, Instant at, Actor actor) {
        if (at.isBefore(term.startsAt())) {
            throw new RuleViolation(TermRule.TERM_LIFTED_BEFORE_IT_BEGAN);
        }
        rows.lift(term.termId(), reason, at, actor);
        unrestrict(term, reason, at, actor);
        publish("lifted", term, at, actor);
        notices.lifted(term);
    }

    private void publish(String what, Term term, Instant at, Actor actor) {
        events.publishEvent(
                new TermChanged(what, term.termId(), term.merchantId(), term.trigger(), term.caseNo(), actor, at));
    }

    /** The registry knows shops and products; a term of one order is known here alone. */
    private @Nullable UUID restrict(ExtendTerm command) {
        TermScope scope = command.scope();
        if (scope.kind() == TermScope.Kind.ORDER || command.trigger() == TermTrigger.OPEN_CLAIM) {
            return null;
        }
        RestrictionScope restricted = scope.kind() == TermScope.Kind.MERCHANT
                ? RestrictionScope.merchant()
                : RestrictionScope.product(scope.id());
        return restrictions
                .impose(new ImposeRestriction(
                        command.merchantId(),
                        RestrictionKind.SETTLEMENT_TERM,
                        restricted,
                        command.at(),
                        null,
                        BigDecimal.ZERO,
                        command.caseNo(),
                        command.reason(),
                        command.actor()))
                .id();
    }

    private void unrestrict(Term term, String reason, Instant at, Actor actor) {
        if (term.restrictionId() != null) {
            restrictions.lift(new RestrictionId(term.restrictionId()), reason, at, actor);
        }
    }
}
