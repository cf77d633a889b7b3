package io.touchstone.credit;

/**
 * One of the 20 credit levels, or none (rules 1, ruling C6).
 *
 * @param rank 1 to 5 within the tier; 0 when there is none
 */
public record CreditLevel(Tier tier, int rank) {

    /** The kinds of levels, lowest first. */
    public enum Tier {
        NONE,
        STAR,
        DIAMOND,
        CROWN,
        GOLDEN_CROWN;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
