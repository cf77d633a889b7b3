package io.touchstone.merchant.life;

import io.touchstone.merchant.MerchantState;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a merchant's life may lead from where it stands (A10). */
final class LifeStates {

    private static final Map<MerchantState, Set<MerchantState>> SUCCESSORS = new EnumMap<>(Map.of(
            MerchantState.APPLICANT, EnumSet.of(MerchantState.TRIAL, MerchantState.BANNED),
            MerchantState.TRIAL,
                    EnumSet.of(
                            MerchantState.ACTIVE, MerchantState.SUSPENDED, MerchantState.EXITED, MerchantState.BANNED),
            MerchantState.ACTIVE, EnumSet.of(MerchantState.SUSPENDED, MerchantState.EXITED, MerchantState.BANNED),
            MerchantState.SUSPENDED,
                    EnumSet.of(MerchantState.TRIAL, MerchantState.ACTIVE, MerchantState.EXITED, MerchantState.BANNED),
            MerchantState.EXITED, EnumSet.of(MerchantState.BANNED),
            // Back to where it was, by lifting the ban alone.
            MerchantState.BANNED,
                    EnumSet.of(
                            MerchantState.APPLICANT,
                            MerchantState.TRIAL,
                            MerchantState.ACTIVE,
                            MerchantState.SUSPENDED,
                            MerchantState.EXITED)));

    private LifeStates() {}

    static Map<MerchantState, Set<MerchantState>> successors() {
        return Map.copyOf(SUCCESSORS);
    }

    static boolean leads(MerchantState from, MerchantState to) {
        return SUCCESSORS.getOrDefault(from, Set.of()).contains(to);
    }
}
