package io.touchstone.credit.domain;

/** All settings by which credit is computed, as they stood at one instant. */
public record CreditPolicy(
        CountingRule counting, DefaultRatingRule defaults, DsrRule dsr, IndustryRule industry, LevelTable levels) {

    public static final CreditPolicy VERSION_1 = new CreditPolicy(
            CountingRule.VERSION_1,
            DefaultRatingRule.VERSION_1,
            DsrRule.VERSION_1,
            IndustryRule.VERSION_1,
            LevelTable.VERSION_1);

    /** The part that shapes the stored days; the rest is applied when they are read. */
    public Shape shape() {
        return new Shape(counting, defaults, dsr.perPairMonth());
    }

    /** What the stored days depend on. */
    public record Shape(CountingRule counting, DefaultRatingRule defaults, int dsrPerPairMonth) {}
}
