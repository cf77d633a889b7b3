package io.touchstone.penalty.effect;

import io.touchstone.credit.CreditRegister;
import io.touchstone.kernel.Rule;
import io.touchstone.trade.RatingVoids;
import io.touchstone.trade.RatingVoids.RatingKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes ratings out of every score (ruling C9); one that several decisions voided counts again when all are undone. */
@Component
class RatingVoidEffect implements EffectHandler<EffectSpec.RatingVoid> {

    private static final String VOID = "void";

    private final RatingVoids voids;
    private final CreditRegister credit;

    RatingVoidEffect(RatingVoids voids, CreditRegister credit) {
        this.voids = voids;
        this.credit = credit;
    }

    @Override
    public Class<EffectSpec.RatingVoid> handles() {
        return EffectSpec.RatingVoid.class;
    }

    @Override
    public Foreseen preview(EffectSpec.RatingVoid spec, EffectContext in) {
        List<RatingKey> keys = keys(spec);
        int known = voids.known(keys).size();
        List<Rule> obstacles =
                keys.isEmpty() || known < keys.size() ? List.of(EffectRule.EFFECT_RATING_UNKNOWN) : List.of();
        return new Foreseen(known, List.of(new Figure("ratings_voided", "0", Integer.toString(known))), obstacles);
    }

    @Override
    public Made apply(EffectSpec.RatingVoid spec, EffectContext in) {
        List<RatingKey> keys = keys(spec);
        long before = points(in);
        UUID id = voids.voidRatings(keys, in.number(), in.reason(), in.at(), in.actor());
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("ratings_voided", "0", Integer.toString(keys.size())));
        figures.add(points(before, points(in)));
        return new Made(Map.of(VOID, id.toString()), figures, null);
    }

    @Override
    public Undone revert(EffectSpec.RatingVoid spec, Made made, EffectContext in) {
        long before = points(in);
        putBack(made, in);
        return new Undone(List.of(
                new Figure("ratings_voided", Integer.toString(keys(spec).size()), "0"), points(before, points(in))));
    }

    @Override
    public void expire(EffectSpec.RatingVoid spec, Made made, EffectContext in) {
        putBack(made, in);
    }

    private void putBack(Made made, EffectContext in) {
        UUID id = UUID.fromString(Objects.requireNonNull(made.refs().get(VOID)));
        voids.revert(id, in.reason(), in.at(), in.actor());
    }

    private long points(EffectContext in) {
        return credit.standing(in.merchant(), in.at()).credit().points();
    }

    private static Figure points(long before, long after) {
        return new Figure("credit_points", Long.toString(before), Long.toString(after));
    }

    private static List<RatingKey> keys(EffectSpec.RatingVoid spec) {
        return spec.ratings().stream()
                .map(rating -> new RatingKey(rating.orderId(), rating.ratedBy()))
                .distinct()
                .toList();
    }
}
