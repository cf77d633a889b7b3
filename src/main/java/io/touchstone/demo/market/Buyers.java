package io.touchstone.demo.market;

/** Who buys: a few buy often, every shop has some regulars, and one shop has a ring. */
final class Buyers {

    private static final double REGULAR = 0.1;
    private static final int REGULARS_PER_ORDER = 25;
    private static final int RING = 14;
    private static final int RING_DEVICES = 2;
    private static final int RING_ADDRESSES = 3;

    private final int pool;
    private final Dice dice;

    Buyers(int orders, Dice dice) {
        this.pool = Math.max(100, orders * 3 / 10);
        this.dice = dice;
    }

    /** The number of somebody who buys in the shop. */
    int anyoneFor(Shop shop) {
        if (dice.chance(REGULAR)) {
            int regular = dice.below(3 + shop.orders() / REGULARS_PER_ORDER);
            return (int) Math.floorMod(Dice.mix(shop.number() * 1_000_003L + regular), (long) pool);
        }
        return (int) (dice.unit() * StrictMath.sqrt(dice.unit()) * pool);
    }

    /** The number of one of the ring; they come after all others. */
    int oneOfRing() {
        return pool + dice.below(RING);
    }

    boolean isRing(int number) {
        return number >= pool;
    }

    static String id(int number) {
        return "u" + (700_001 + number);
    }

    /** The ring pays with fourteen cards from two telephones and has three addresses. */
    Sale.Traces traces(int number) {
        if (isRing(number)) {
            return new Sale.Traces(
                    mark("pay", number),
                    mark("dev", -1 - number % RING_DEVICES),
                    mark("adr", -1 - number % RING_ADDRESSES));
        }
        return new Sale.Traces(mark("pay", number), mark("dev", number), mark("adr", number));
    }

    private static String mark(String kind, int number) {
        return kind + "-"
                + Long.toHexString(Dice.mix(number * 31L + kind.hashCode())).substring(0, 6);
    }
}
