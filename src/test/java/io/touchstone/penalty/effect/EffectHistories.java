package io.touchstone.penalty.effect;

import io.touchstone.deposit.TermTrigger;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.rulebook.ViolationClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Random histories of decisions and their undoing. */
final class EffectHistories {

    private static final List<RestrictionKind> KINDS = List.of(
            RestrictionKind.SEARCH,
            RestrictionKind.PUBLISH,
            RestrictionKind.RECRUITMENT,
            RestrictionKind.CAMPAIGN,
            RestrictionKind.FINANCE,
            RestrictionKind.SHIELDING);
    private static final int POINTS_MAX = 14;

    private EffectHistories() {}

    /** How much a shop has: what both is short and both fined and held would depend on who came first (ruling G5). */
    enum Purse {
        RICH,
        SHORT_AND_FINED,
        SHORT_AND_HELD
    }

    /** A step. */
    sealed interface Act permits Decide, Undo {}

    /** @param undone places of effects that will be undone one day */
    record Decide(int index, TwinShops.Pair pair, List<EffectSpec> real, List<EffectSpec> twin, Set<Integer> undone)
            implements Act {

        List<EffectSpec> specs(boolean surviving) {
            if (!surviving) {
                return real;
            }
            List<EffectSpec> left = new ArrayList<>();
            for (int seq = 0; seq < twin.size(); seq++) {
                if (!undone.contains(seq)) {
                    left.add(twin.get(seq));
                }
            }
            return left;
        }
    }

    /** Some effects of an earlier decision. */
    record Undo(int index, Set<Integer> seqs) implements Act {}

    record History(List<Act> acts) {}

    static History of(Random random, List<TwinShops.Pair> pairs, int decisions) {
        List<Act> acts = new ArrayList<>();
        List<Decide> decided = new ArrayList<>();
        for (int index = 0; index < decisions; index++) {
            Decide decide = decide(index, random, pairs.get(random.nextInt(pairs.size())));
            decided.add(decide);
            acts.add(decide);
            if (random.nextInt(3) > 0) {
                undo(random, decided.get(random.nextInt(decided.size())), acts);
            }
        }
        decided.stream().filter(one -> random.nextBoolean()).forEach(one -> undo(random, one, acts));
        return new History(acts);
    }

    private static void undo(Random random, Decide decide, List<Act> acts) {
        Set<Integer> chosen = new TreeSet<>();
        boolean whole = random.nextBoolean();
        for (int seq = 0; seq < decide.real().size(); seq++) {
            if (!decide.undone().contains(seq) && (whole || random.nextBoolean())) {
                chosen.add(seq);
            }
        }
        if (!chosen.isEmpty()) {
            decide.undone().addAll(chosen);
            acts.add(new Undo(decide.index(), chosen));
        }
    }

    private static Decide decide(int index, Random random, TwinShops.Pair pair) {
        List<EffectSpec> real = new ArrayList<>();
        List<EffectSpec> twin = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            long seed = random.nextLong();
            int kind = random.nextInt(10);
            real.add(spec(new Random(seed), kind, pair.real(), pair));
            twin.add(spec(new Random(seed), kind, pair.twin(), pair));
        }
        return new Decide(index, pair, real, twin, new TreeSet<>());
    }

    private static EffectSpec spec(Random random, int kind, String shop, TwinShops.Pair pair) {
        return switch (kind) {
            case 0, 1, 2 ->
                new EffectSpec.Points(
                        ViolationClass.values()[random.nextInt(ViolationClass.values().length)],
                        1 + random.nextInt(POINTS_MAX),
                        random.nextInt(6) == 0);
            case 3 -> restriction(random);
            case 4 ->
                new EffectSpec.Restriction(
                        RestrictionKind.SETTLEMENT_TERM,
                        "merchant",
                        BigDecimal.ZERO,
                        null,
                        random.nextBoolean() ? TermTrigger.PENALTY_24 : TermTrigger.PENALTY_48);
            case 5, 6 -> listing(random, shop);
            case 7 -> ratings(random, shop);
            case 8 -> money(random, pair.purse());
            default -> new EffectSpec.Standing(EffectSpec.Standing.Act.values()[random.nextInt(3)], days(random));
        };
    }

    private static EffectSpec restriction(Random random) {
        return new EffectSpec.Restriction(
                KINDS.get(random.nextInt(KINDS.size())),
                random.nextInt(4) == 0 ? "category:toys" : "merchant",
                BigDecimal.valueOf(random.nextInt(10) * 10L, 2),
                days(random),
                null);
    }

    private static EffectSpec listing(Random random, String shop) {
        int product = random.nextInt(TwinShops.PRODUCTS);
        return switch (random.nextInt(3)) {
            case 0 -> new EffectSpec.Listing(EffectSpec.Listing.Reach.SHOP, "", days(random));
            case 1 -> new EffectSpec.Listing(EffectSpec.Listing.Reach.BRAND, "brand-" + product % 2, days(random));
            default ->
                new EffectSpec.Listing(
                        EffectSpec.Listing.Reach.PRODUCT, TwinShops.product(shop, product), days(random));
        };
    }

    private static EffectSpec ratings(Random random, String shop) {
        Set<Integer> chosen = new TreeSet<>();
        for (int i = 0; i < 3; i++) {
            chosen.add(random.nextInt(TwinShops.ORDERS));
        }
        return new EffectSpec.RatingVoid(chosen.stream()
                .map(i -> new EffectSpec.RatingVoid.Rating(TwinShops.order(shop, i), "buyer"))
                .toList());
    }

    private static EffectSpec money(Random random, Purse purse) {
        EffectSpec.Deposit.Act act =
                switch (purse) {
                    case RICH -> random.nextBoolean() ? EffectSpec.Deposit.Act.FINE : EffectSpec.Deposit.Act.HOLD;
                    case SHORT_AND_FINED -> EffectSpec.Deposit.Act.FINE;
                    case SHORT_AND_HELD -> EffectSpec.Deposit.Act.HOLD;
                };
        return new EffectSpec.Deposit(act, EffectFixture.money(100L + random.nextInt(900)));
    }

    private static @Nullable Integer days(Random random) {
        return random.nextBoolean() ? Integer.valueOf(3 + random.nextInt(30)) : null;
    }
}
