package io.touchstone.deposit.demo;

/**
 * A shop of the demo market and how it behaves with money.
 *
 * @param number its place among all, which decides its story
 * @param requiredMinor what it must have lodged today
 */
record MadeShop(String merchantId, int number, long requiredMinor) {

    /** What a shop lodges by its own will where nothing is required, as on the market it is made after. */
    static final long BASE_MINOR = 100_000;

    private static final int STORIES = 16;
    private static final int NEVER_PAYS = 5;
    private static final int PAYS_TOO_LITTLE = 11;
    private static final int HELD_EVERY = 5;
    private static final int HELD = 2;
    private static final int ENDINGS = 4;
    private static final long YUAN = 100;

    /** How a hold ends. */
    enum Ending {
        CAPTURED,
        CAPTURED_IN_PART,
        RELEASED,
        OPEN
    }

    /** What it paid in: most of them some more than they must, a few too little, a few nothing. */
    long lodgedMinor() {
        return switch (number % STORIES) {
            case NEVER_PAYS -> 0;
            case PAYS_TOO_LITTLE -> requiredMinor * 2 / HELD_EVERY;
            default -> requiredMinor + (number % STORIES) * 200L * YUAN;
        };
    }

    boolean isHeld() {
        return number % HELD_EVERY == HELD && lodgedMinor() > 0;
    }

    Ending ending() {
        return Ending.values()[number / HELD_EVERY % ENDINGS];
    }

    long heldMinor() {
        long wanted = (180 + number * 37 % 1_600) * YUAN;
        return Math.min(wanted, lodgedMinor() / ENDINGS);
    }
}
