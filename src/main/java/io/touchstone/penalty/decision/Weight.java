package io.touchstone.penalty.decision;

import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.effect.Effects.Planned;
import io.touchstone.rulebook.ViolationClass;
import java.util.List;
import java.util.stream.Stream;

/**
 * How heavy what is decided is, by the measures of ruling E3.
 *
 * @param scored whether points of class B or C are deducted
 * @param standing whether the shop is suspended, closed or banned
 * @param moneyMinor taken or frozen in fen
 * @param foreign whether money of another currency moves, which no limit in fen covers
 * @param listings taken off the shelf
 * @param ladder whether the ladder takes listings off, which are every one of the shop
 */
record Weight(boolean scored, boolean standing, long moneyMinor, boolean foreign, long listings, boolean ladder) {

    private static final String CURRENCY = "CNY";

    /**
     * @param planned what it orders itself, with how much each would touch
     * @param runs what the ladder added; empty while that is not known
     */
    static Weight of(List<Planned> planned, List<EffectView> runs) {
        List<EffectSpec> own = planned.stream().map(one -> one.effect().spec()).toList();
        List<EffectSpec> added = runs.stream().map(EffectView::spec).toList();
        List<EffectSpec> all = Stream.concat(own.stream(), added.stream()).toList();
        return new Weight(
                all.stream().anyMatch(Weight::isScored),
                all.stream().anyMatch(EffectSpec.Standing.class::isInstance),
                all.stream().mapToLong(Weight::money).reduce(0, Math::addExact),
                all.stream().anyMatch(Weight::isForeign),
                planned.stream()
                        .filter(one -> one.effect().spec() instanceof EffectSpec.Listing)
                        .mapToLong(one -> one.foreseen().count())
                        .sum(),
                added.stream().anyMatch(EffectSpec.Listing.class::isInstance));
    }

    private static boolean isScored(EffectSpec spec) {
        return spec instanceof EffectSpec.Points points && points.violationClass() != ViolationClass.A;
    }

    private static long money(EffectSpec spec) {
        return spec instanceof EffectSpec.Deposit deposit ? deposit.amount().minor() : 0;
    }

    private static boolean isForeign(EffectSpec spec) {
        return spec instanceof EffectSpec.Deposit deposit
                && !CURRENCY.equals(deposit.amount().currency().getCurrencyCode());
    }
}
