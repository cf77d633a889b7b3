package io.touchstone.credit.domain;

/**
 * Which marks make the three scores (rulings D1 and D2).
 *
 * @param months length of the window
 * @param perPairMonth how many ratings of one buyer a month bring marks
 */
public record DsrRule(int months, int perPairMonth) {

    public static final DsrRule VERSION_1 = new DsrRule(6, 3);

    public DsrRule {
        if (months < 1 || months > 120) {
            throw new IllegalArgumentException("months");
        }
        if (perPairMonth < 1 || perPairMonth > 1_000_000) {
            throw new IllegalArgumentException("perPairMonth");
        }
    }
}
