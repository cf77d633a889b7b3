package io.touchstone.penalty.effect;

import io.touchstone.restriction.Eligibility;
import io.touchstone.restriction.ImposeRestriction;
import io.touchstone.restriction.Purpose;
import io.touchstone.restriction.RestrictionId;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.restriction.RestrictionView;
import io.touchstone.restriction.Restrictions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Restricts a merchant for a decision; of several restrictions in force the heaviest shows, so undoing is lifting one's own. */
@Component
class RestrictionEffect implements EffectHandler<EffectSpec.Restriction> {

    private static final String ENTRY = "restriction";

    private final Restrictions restrictions;
    private final TermEffect terms;

    RestrictionEffect(Restrictions restrictions, TermEffect terms) {
        this.restrictions = restrictions;
        this.terms = terms;
    }

    @Override
    public Class<EffectSpec.Restriction> handles() {
        return EffectSpec.Restriction.class;
    }

    @Override
    public Foreseen preview(EffectSpec.Restriction spec, EffectContext in) {
        if (spec.restriction() == RestrictionKind.SETTLEMENT_TERM) {
            return terms.preview(spec, in);
        }
        List<RestrictionView> now = restrictions.ofMerchant(in.merchant(), in.at());
        List<RestrictionView> then = new ArrayList<>(now);
        then.add(foreseen(spec, in));
        return new Foreseen(1, changes(spec, now, then), List.of());
    }

    @Override
    public Made apply(EffectSpec.Restriction spec, EffectContext in) {
        if (spec.restriction() == RestrictionKind.SETTLEMENT_TERM) {
            return terms.apply(spec, in);
        }
        List<RestrictionView> before = restrictions.ofMerchant(in.merchant(), in.at());
        Instant until = in.end(spec.days());
        RestrictionId id = restrictions.impose(new ImposeRestriction(
                in.merchant(),
                spec.restriction(),
                new RestrictionScope(spec.scope()),
                in.at(),
                until,
                spec.weight(),
                in.number(),
                in.reason(),
                in.actor()));
        List<RestrictionView> after = restrictions.ofMerchant(in.merchant(), in.at());
        return new Made(Map.of(ENTRY, id.toString()), changes(spec, before, after), until);
    }

    @Override
    public Undone revert(EffectSpec.Restriction spec, Made made, EffectContext in) {
        if (spec.restriction() == RestrictionKind.SETTLEMENT_TERM) {
            return terms.revert(made, in);
        }
        List<RestrictionView> before = restrictions.ofMerchant(in.merchant(), in.at());
        lift(made, in);
        return new Undone(changes(spec, before, restrictions.ofMerchant(in.merchant(), in.at())));
    }

    /** One that has a date of its own ended by it; one that waited ends here. */
    @Override
    public void expire(EffectSpec.Restriction spec, Made made, EffectContext in) {
        if (spec.restriction() == RestrictionKind.SETTLEMENT_TERM) {
            terms.expire(made, in);
        } else if (isInForce(made, in)) {
            lift(made, in);
        }
    }

    private void lift(Made made, EffectContext in) {
        restrictions.lift(entry(made), in.reason(), in.at(), in.actor());
    }

    private boolean isInForce(Made made, EffectContext in) {
        RestrictionId id = entry(made);
        return restrictions.ofMerchant(in.merchant(), in.at()).stream()
                .anyMatch(view -> view.id().equals(id));
    }

    private static RestrictionId entry(Made made) {
        return new RestrictionId(
                UUID.fromString(Objects.requireNonNull(made.refs().get(ENTRY))));
    }

    private static RestrictionView foreseen(EffectSpec.Restriction spec, EffectContext in) {
        return new RestrictionView(
                new RestrictionId(in.effectId()),
                in.merchant(),
                spec.restriction(),
                new RestrictionScope(spec.scope()),
                in.at(),
                in.end(spec.days()),
                spec.weight(),
                in.number(),
                in.reason(),
                null);
    }

    /** What becomes of the weight in every use that the kind bears on; a restriction of a part of the shop leaves them as they are. */
    private static List<Figure> changes(
            EffectSpec.Restriction spec, List<RestrictionView> before, List<RestrictionView> after) {
        List<Figure> figures = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            if (purpose.isBarredBy(spec.restriction())) {
                figures.add(new Figure(
                        "weight_" + purpose.word(),
                        weight(purpose, before).toPlainString(),
                        weight(purpose, after).toPlainString()));
            }
        }
        return figures;
    }

    private static BigDecimal weight(Purpose purpose, List<RestrictionView> views) {
        return Eligibility.decide(
                        purpose,
                        null,
                        views.stream()
                                .map(RestrictionEffect::bar)
                                .filter(Objects::nonNull)
                                .toList())
                .weight();
    }

    private static Eligibility.@Nullable Bar bar(RestrictionView view) {
        return view.scope().equals(RestrictionScope.merchant())
                ? new Eligibility.Bar(view.kind(), view.weight(), view.caseNo())
                : null;
    }
}
