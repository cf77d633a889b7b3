package io.touchstone.penalty.statement;

import io.touchstone.penalty.effect.EffectContext;
import io.touchstone.penalty.effect.EffectHandler;
import io.touchstone.penalty.effect.EffectSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The effect PUBLICATION: a public warning with days of its own. That a decision becomes public at all follows from its taking effect
 * (ruling E5), so this says how long; undone, it is taken down at once.
 */
@Component
class PublicationHandler implements EffectHandler<EffectSpec.Publication> {

    private static final String PUBLIC = "public";
    private static final String NOT_PUBLIC = "not_public";

    private final Publications publications;

    PublicationHandler(Publications publications) {
        this.publications = publications;
    }

    @Override
    public Class<EffectSpec.Publication> handles() {
        return EffectSpec.Publication.class;
    }

    @Override
    public Foreseen preview(EffectSpec.Publication spec, EffectContext in) {
        return new Foreseen(1, List.of(figure(NOT_PUBLIC, PUBLIC)), List.of());
    }

    @Override
    public Made apply(EffectSpec.Publication spec, EffectContext in) {
        return new Made(
                Map.of("decision", in.decisionId().toString()),
                List.of(figure(NOT_PUBLIC, PUBLIC)),
                end(spec, in.since()));
    }

    @Override
    public Undone revert(EffectSpec.Publication spec, Made made, EffectContext in) {
        publications.takeDown(in.decisionId(), "reversed", in.at(), in.actor());
        return new Undone(List.of(figure(PUBLIC, NOT_PUBLIC)));
    }

    private static @Nullable Instant end(EffectSpec.Publication spec, Instant from) {
        Integer days = spec.days();
        return days == null ? null : from.plus(Duration.ofDays(days));
    }

    private static Figure figure(String before, String after) {
        return new Figure("publication", before, after);
    }
}
