package io.touchstone.credit.domain;

/**
 * Which shops are compared (ruling D4).
 *
 * @param ratingsMin a shop with fewer counted ratings in the window is not compared
 * @param shopsMin fewer such shops are no industry
 */
public record IndustryRule(int ratingsMin, int shopsMin) {

    public static final IndustryRule VERSION_1 = new IndustryRule(5, 3);

    public IndustryRule {
        if (ratingsMin < 1 || ratingsMin > 1_000_000) {
            throw new IllegalArgumentException("ratingsMin");
        }
        if (shopsMin < 1 || shopsMin > 1_000_000) {
            throw new IllegalArgumentException("shopsMin");
        }
    }
}
