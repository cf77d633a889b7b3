package io.touchstone.penalty.points;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Subject;
import io.touchstone.penalty.PenaltyEvent;
import io.touchstone.penalty.effect.EffectContext;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.effect.Effects;
import io.touchstone.rulebook.ViolationClass;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the audit trail what points and the ladder did. */
@Component
class PointNews {

    private final ApplicationEventPublisher events;

    PointNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void points(String verb, EffectSpec.Points spec, EffectContext in) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("merchant_id", in.merchant());
        details.put("class", spec.violationClass().word());
        details.put("points", spec.points());
        details.put("strike", spec.strike());
        events.publishEvent(new PenaltyEvent(verb, decision(in.number()), in.actor(), in.at(), details));
    }

    void run(String verb, Effects.Cause cause, ViolationClass violationClass, int node, Instant at, Actor actor) {
        tell(verb, cause, violationClass, node, at, actor);
    }

    void undone(Effects.Cause cause, int node, Instant at, Actor actor) {
        tell("ladder_undone", cause, null, node, at, actor);
    }

    /** A year was closed for a merchant. */
    void turned(String merchantId, int year, String changes, Instant at, Actor actor) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("year", year);
        details.put("points", changes);
        events.publishEvent(new PenaltyEvent("points_turned", Subject.merchant(merchantId), actor, at, details));
    }

    private void tell(
            String verb,
            Effects.Cause cause,
            @Nullable ViolationClass violationClass,
            int node,
            Instant at,
            Actor actor) {
        String merchant = cause.merchantId();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("merchant_id", merchant == null ? "" : merchant);
        if (violationClass != null) {
            details.put("class", violationClass.word());
        }
        details.put("node", node);
        events.publishEvent(new PenaltyEvent(verb, decision(cause.number()), actor, at, details));
    }

    private static Subject decision(String number) {
        return new Subject("decision", number);
    }
}
