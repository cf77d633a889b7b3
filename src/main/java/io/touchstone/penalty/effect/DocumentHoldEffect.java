package io.touchstone.penalty.effect;

import io.touchstone.merchant.DocumentHolds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a document out of force: what it covers is held, until every decision that holds it is undone. */
@Component
class DocumentHoldEffect implements EffectHandler<EffectSpec.DocumentHold> {

    private static final String SCOPE = "scope";

    private final DocumentHolds holds;

    DocumentHoldEffect(DocumentHolds holds) {
        this.holds = holds;
    }

    @Override
    public Class<EffectSpec.DocumentHold> handles() {
        return EffectSpec.DocumentHold.class;
    }

    @Override
    public Foreseen preview(EffectSpec.DocumentHold spec, EffectContext in) {
        Optional<String> scope = holds.scope(in.merchant(), spec.documentId());
        return new Foreseen(
                1, figures("0", "1"), scope.isEmpty() ? List.of(EffectRule.EFFECT_DOCUMENT_UNKNOWN) : List.of());
    }

    @Override
    public Made apply(EffectSpec.DocumentHold spec, EffectContext in) {
        holds.hold(in.effectId(), in.merchant(), spec.documentId(), in.reason(), in.at(), in.actor());
        String scope = holds.scope(in.merchant(), spec.documentId()).orElse("");
        return new Made(Map.of(SCOPE, scope), figures("0", "1"), null);
    }

    @Override
    public Undone revert(EffectSpec.DocumentHold spec, Made made, EffectContext in) {
        holds.release(in.effectId(), in.reason(), in.at(), in.actor());
        return new Undone(figures("1", "0"));
    }

    @Override
    public void expire(EffectSpec.DocumentHold spec, Made made, EffectContext in) {
        holds.release(in.effectId(), in.reason(), in.at(), in.actor());
    }

    private static List<Figure> figures(String before, String after) {
        return List.of(new Figure("scopes_held", before, after));
    }
}
