package io.touchstone.deposit.refund;

import io.touchstone.deposit.RefundObstacle;
import io.touchstone.deposit.RefundObstacle.Condition;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All conditions of a refund, from every module that has some (rules.md 4). */
@Component
class Conditions {

    private final ObjectProvider<RefundObstacle> obstacles;

    Conditions(ObjectProvider<RefundObstacle> obstacles) {
        this.obstacles = obstacles;
    }

    /** Met when there are none of something. */
    static Condition none(String code, long count) {
        return new Condition(code, count == 0, count);
    }

    List<Condition> of(String merchantId, Instant at) {
        return obstacles
                .orderedStream()
                .flatMap(obstacle -> obstacle.check(merchantId, at).stream())
                .toList();
    }

    boolean areMet(String merchantId, Instant at) {
        return of(merchantId, at).stream().allMatch(Condition::met);
    }

    void demand(String merchantId, Instant at) {
        if (!areMet(merchantId, at)) {
            throw new RuleViolation(RefundRule.REFUND_CONDITION_UNMET, merchantId);
        }
    }
}
