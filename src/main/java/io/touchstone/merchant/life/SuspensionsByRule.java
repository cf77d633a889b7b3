package io.touchstone.merchant.life;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.DepositSuspensions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Suspends by rule through the same aggregate as people do. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SuspensionsByRule implements Suspensions, DepositSuspensions {

    private final LifeActs acts;
    private final Ids ids;

    SuspensionsByRule(LifeActs acts, Ids ids) {
        this.acts = acts;
        this.ids = ids;
    }

    @Override
    public void impose(String merchantId, SuspensionType type, String reason, Actor actor) {
        acts.act(merchantId, actor, (life, at) -> {
            if (life.mayBeSuspendedFor(type)) {
                life.suspend(new Suspension(ids.next(), type, reason, at, null, actor.toString()));
            }
        });
    }

    @Override
    public void lift(String merchantId, SuspensionType type, String reason, Actor actor) {
        acts.act(merchantId, actor, (life, at) -> life.release(type, reason));
    }

    @Override
    public void impose(String merchantId, String reason, Actor actor) {
        impose(merchantId, SuspensionType.DEPOSIT_SHORTFALL, reason, actor);
    }

    @Override
    public void lift(String merchantId, String reason, Actor actor) {
        lift(merchantId, SuspensionType.DEPOSIT_SHORTFALL, reason, actor);
    }
}
