package io.touchstone.merchant.life;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.life.StoredHolds.Open;
import io.touchstone.restriction.ImposeRestriction;
import io.touchstone.restriction.RestrictionId;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.restriction.Restrictions;
import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds by two restrictions of the same scope, and lifts exactly these two again. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ScopeHolds implements Holds {

    private final StoredHolds holds;
    private final Restrictions restrictions;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    ScopeHolds(StoredHolds holds, Restrictions restrictions, ApplicationEventPublisher events, Ids ids) {
        this.holds = holds;
        this.restrictions = restrictions;
        this.events = events;
        this.ids = ids;
    }

    @Override
    public void hold(String merchantId, RestrictionScope scope, Cause cause, String reason, Instant at, Actor actor) {
        if (holds.isOpen(merchantId, scope, cause)) {
            return;
        }
        RestrictionId publish = impose(merchantId, RestrictionKind.PUBLISH, scope, reason, at, actor);
        RestrictionId search = impose(merchantId, RestrictionKind.SEARCH, scope, reason, at, actor);
        Open hold = new Open(ids.next(), merchantId, publish, search);
        holds.add(hold, scope, cause, reason, at, actor);
        events.publishEvent(LifeEvent.of(
                "scope_held", merchantId, actor, at, "cause", StoredHolds.word(cause), "scope", scope.word()));
    }

    @Override
    public void release(Cause cause, String reason, Instant at, Actor actor) {
        for (Open hold : holds.release(cause, reason, at, actor)) {
            restrictions.lift(hold.publish(), reason, at, actor);
            restrictions.lift(hold.search(), reason, at, actor);
            events.publishEvent(
                    LifeEvent.of("scope_released", hold.merchantId(), actor, at, "cause", StoredHolds.word(cause)));
        }
    }

    private RestrictionId impose(
            String merchantId, RestrictionKind kind, RestrictionScope scope, String reason, Instant at, Actor actor) {
        return restrictions.impose(
                new ImposeRestriction(merchantId, kind, scope, at, null, BigDecimal.ZERO, null, reason, actor));
    }
}
