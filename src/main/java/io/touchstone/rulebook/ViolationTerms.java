package io.touchstone.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from one kind of violation (E1, E2).
 *
 * @param points deducted in its class; 0 where only measures follow
 * @param strike whether each case counts as a strike of counterfeiting (rules.md 3.4)
 * @param hearing whether the merchant is heard before a decision
 * @param graceDays natural days to cure before the effects begin (E7); 0 for at once
 * @param planDemanded whether the measures end only once a corrective action was accepted (E10)
 * @param zeroTolerance whether the fast track applies: a full bundle of evidence, two people, no hearing (E11)
 * @param basis how an amount of money is arrived at (rules.md 3.6); null where no measure moves money
 * @param dsaCategory the category of a statement of reasons, a key of the vocabulary's field {@code category}
 * @param illegal whether it is against the law; otherwise against the platform's rules alone
 * @param law the article of the law; null unless illegal
 */
public record ViolationTerms(
        ViolationClass violationClass,
        int points,
        boolean strike,
        List<Measure> measures,
        boolean hearing,
        int graceDays,
        boolean planDemanded,
        boolean zeroTolerance,
        @Nullable Wording basis,
        String dsaCategory,
        boolean illegal,
        @Nullable Wording law)
        implements RuleTerms {

    private static final int POINTS_MAX = 100;
    private static final int GRACE_MAX = 90;

    public ViolationTerms {
        measures = List.copyOf(measures);
        if (points < 0 || points > POINTS_MAX || graceDays < 0 || graceDays > GRACE_MAX) {
            throw new IllegalArgumentException("points " + points + ", grace " + graceDays);
        }
        boolean money =
                measures.stream().anyMatch(measure -> measure.amountMinor() != null || measure.depositShare() != null);
        if (money && basis == null) {
            throw new IllegalArgumentException("money needs its basis");
        }
        if (illegal != (law != null)) {
            throw new IllegalArgumentException("what is illegal names the law");
        }
        if (zeroTolerance && hearing) {
            throw new IllegalArgumentException("the fast track has no hearing");
        }
    }
}
