package io.touchstone.demo.market;

import org.jspecify.annotations.Nullable;

/** Turns how good a shop is into what people say about it. */
final class Opinions {

    private static final double ANGRY_ANYWAY = 0.012;
    private static final double WITHOUT_SCORES = 0.08;
    private static final double WITH_COMMENT = 0.2;
    private static final double IN_ENGLISH = 0.25;
    private static final double SELLER_CONTENT = 0.985;
    private static final double SPREAD = 0.65;
    private static final double SLOW_PARCELS_MARK = 3.1;

    private final Vocabulary words;
    private final Dice dice;

    Opinions(Vocabulary words, Dice dice) {
        this.words = words;
        this.dice = dice;
    }

    Opinion ofBuyer(Sale sale) {
        if (sale.byRing()) {
            return new Opinion(
                    Outcome.POSITIVE,
                    5,
                    5,
                    5,
                    dice.pick(words.list("stock_praise")).chinese());
        }
        if (dice.chance(ANGRY_ANYWAY)) {
            return new Opinion(Outcome.NEGATIVE, 1, 1, dice.between(1, 3), comment(Outcome.NEGATIVE));
        }
        Shop shop = sale.shop();
        double quality = shop.story().quality(shop.quality(), sale.daysLeft());
        int description = mark(quality);
        Outcome outcome = outcome(description);
        if (dice.chance(WITHOUT_SCORES)) {
            return Opinion.without(outcome, comment(outcome));
        }
        double logistics = shop.story() == Story.SLOW_PARCELS ? SLOW_PARCELS_MARK : 4.6;
        return new Opinion(outcome, description, mark(quality + shop.service()), mark(logistics), comment(outcome));
    }

    /** Sellers give no scores. */
    Opinion ofSeller() {
        if (dice.chance(SELLER_CONTENT)) {
            return Opinion.without(Outcome.POSITIVE, sometimes("seller_praise"));
        }
        return Opinion.without(dice.chance(0.5) ? Outcome.NEUTRAL : Outcome.NEGATIVE, sometimes("seller_blame"));
    }

    /** After the shop has made it good. */
    Opinion reconciled() {
        return Opinion.without(Outcome.POSITIVE, dice.chance(IN_ENGLISH) ? "Solved, thank you" : "商家已妥善处理，改为好评");
    }

    /** A change for the worse, which ruling C2 does not let pass. */
    Opinion regret() {
        return Opinion.without(Outcome.NEGATIVE, anyOf("blame"));
    }

    private int mark(double quality) {
        return (int) Math.max(1, Math.min(5, StrictMath.rint(quality + SPREAD * dice.normal())));
    }

    private Outcome outcome(int description) {
        return switch (description) {
            case 5, 4 -> Outcome.POSITIVE;
            case 3 -> dice.chance(0.6) ? Outcome.NEUTRAL : dice.chance(0.5) ? Outcome.POSITIVE : Outcome.NEGATIVE;
            default -> Outcome.NEGATIVE;
        };
    }

    private @Nullable String comment(Outcome outcome) {
        return switch (outcome) {
            case POSITIVE -> sometimes("praise");
            case NEUTRAL -> sometimes("lukewarm");
            case NEGATIVE -> dice.chance(0.6) ? anyOf("blame") : null;
        };
    }

    private @Nullable String sometimes(String list) {
        return dice.chance(WITH_COMMENT) ? anyOf(list) : null;
    }

    private String anyOf(String list) {
        Term term = dice.pick(words.list(list));
        return dice.chance(IN_ENGLISH) && !term.english().isEmpty() ? term.english() : term.chinese();
    }
}
