package io.touchstone.merchant;

import io.touchstone.restriction.Eligibility;
import io.touchstone.restriction.Purpose;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.restriction.RestrictionView;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a merchant may take part in by its state alone (contract, eligibility). */
public final class EligibilityByState {

    private static final Map<MerchantState, Set<Purpose>> OPEN = new EnumMap<>(Map.of(
            MerchantState.APPLICANT, EnumSet.of(Purpose.RECRUITMENT),
            MerchantState.TRIAL, EnumSet.complementOf(EnumSet.of(Purpose.FINANCE)),
            MerchantState.ACTIVE, EnumSet.allOf(Purpose.class),
            MerchantState.SUSPENDED, EnumSet.noneOf(Purpose.class),
            MerchantState.EXITED, EnumSet.noneOf(Purpose.class),
            MerchantState.BANNED, EnumSet.noneOf(Purpose.class)));

    private EligibilityByState() {}

    /** For every purpose what the state and restrictions of the whole shop leave of it, for whoever has read both. */
    public static Map<Purpose, Eligibility> answers(MerchantState state, List<RestrictionView> restrictions) {
        List<Eligibility.Bar> bars = restrictions.stream()
                .filter(one -> one.scope().equals(RestrictionScope.merchant()))
                .map(one -> new Eligibility.Bar(one.kind(), one.weight(), one.caseNo()))
                .toList();
        Map<Purpose, Eligibility> answers = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            answers.put(purpose, Eligibility.decide(purpose, reasonAgainst(purpose, state), bars));
        }
        return answers;
    }

    /** {@code state-<state>} when the state forbids the purpose, else null. */
    public static @Nullable String reasonAgainst(Purpose purpose, MerchantState state) {
        return OPEN.getOrDefault(state, Set.of()).contains(purpose) ? null : "state-" + state.word();
    }
}
