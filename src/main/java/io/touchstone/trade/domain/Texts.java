package io.touchstone.trade.domain;

/** How long texts of facts may be, in characters. */
final class Texts {

    /** What people write: comments and complaints. */
    static final int LONG_MAX = 10_000;

    /** References, codes and names of other systems. */
    static final int SHORT_MAX = 200;

    private Texts() {}
}
