package io.touchstone.penalty.decision;

import io.touchstone.rulebook.ViolationClass;
import io.touchstone.rulebook.ViolationTerms;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** When a decision needs a second person (ruling E3). */
final class SecondPerson {

    /** Why; the message key is {@code penalty.decision.held-for.<word>}. */
    enum Reason {
        CLASS,
        ZERO_TOLERANCE,
        STANDING,
        MONEY,
        LISTINGS,
        /** Small parts that weigh enough together. */
        SPLIT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was decided alone about the same party within the days that count together. */
    record Alone(long moneyMinor, long listings) {}

    private SecondPerson() {}

    static List<String> reasons(ViolationTerms rule, Weight weight, Alone alone, DecisionTerms terms) {
        return Arrays.stream(Reason.values())
                .filter(reason -> applies(reason, rule, weight, alone, terms))
                .map(Reason::word)
                .toList();
    }

    private static boolean applies(
            Reason reason, ViolationTerms rule, Weight weight, Alone alone, DecisionTerms terms) {
        return switch (reason) {
            case CLASS -> rule.violationClass() != ViolationClass.A || weight.scored();
            case ZERO_TOLERANCE -> rule.zeroTolerance();
            case STANDING -> weight.standing();
            case MONEY -> weight.foreign() || weight.moneyMinor() > terms.moneyMinor();
            case LISTINGS -> weight.ladder() || weight.listings() > terms.listings();
            case SPLIT -> isSplit(weight, alone, terms);
        };
    }

    private static boolean isSplit(Weight weight, Alone alone, DecisionTerms terms) {
        boolean money = weight.moneyMinor() > 0
                && alone.moneyMinor() > 0
                && weight.moneyMinor() + alone.moneyMinor() > terms.moneyMinor();
        boolean listings = weight.listings() > 0
                && alone.listings() > 0
                && weight.listings() + alone.listings() > terms.listings();
        return money || listings;
    }
}
