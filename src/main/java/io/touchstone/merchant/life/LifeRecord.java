package io.touchstone.merchant.life;

import io.touchstone.merchant.MerchantState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a life is at one instant, as it was written down.
 *
 * @param version 0 while nobody here has changed anything
 * @param decided bans that decisions on violations ordered
 * @param base where it stands without suspensions and bans
 */
record LifeRecord(
        long version,
        MerchantState state,
        MerchantState base,
        List<Suspension> suspensions,
        @Nullable PlannedExit exit,
        @Nullable Ban ban,
        List<DecisionBan> decided) {

    /** Without a ban by a decision on a violation. */
    LifeRecord(
            long version,
            MerchantState state,
            MerchantState base,
            List<Suspension> suspensions,
            @Nullable PlannedExit exit,
            @Nullable Ban ban) {
        this(version, state, base, suspensions, exit, ban, List.of());
    }
}
