package io.touchstone.penalty.decision.web;

import io.touchstone.deposit.TermTrigger;
import io.touchstone.penalty.effect.EffectKind;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.rulebook.ViolationClass;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What can be chosen for an effect, by its kind; the message key is {@code penalty.decision.choice.<kind>.<word>}. */
final class EffectChoices {

    /** Triggers of settlement terms that decisions bring (rules.md 4). */
    static final List<String> TRIGGERS = words(TermTrigger.PENALTY_2, TermTrigger.PENALTY_24, TermTrigger.PENALTY_48);

    static final Map<String, List<String>> ALL = Map.of(
            EffectKind.POINTS.word(),
            words(ViolationClass.values()),
            EffectKind.RESTRICTION.word(),
            words(RestrictionKind.values()),
            EffectKind.LISTING.word(),
            words(EffectSpec.Listing.Reach.values()),
            EffectKind.DEPOSIT.word(),
            words(EffectSpec.Deposit.Act.values()),
            EffectKind.MERCHANT_STATE.word(),
            words(EffectSpec.Standing.Act.values()),
            "trigger",
            TRIGGERS);

    private EffectChoices() {}

    private static List<String> words(Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
