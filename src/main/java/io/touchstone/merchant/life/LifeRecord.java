package io.touchstone.merchant.life;

import io.touchstone.merchant.MerchantState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a life is at one instant, as it was written down.
 *
 * @param version 0 while nobody here has changed anything
 * @param base where it stands without suspensions and bans
 */
record LifeRecord(
        long version,
        MerchantState state,
        MerchantState base,
        List<Suspension> suspensions,
        @Nullable PlannedExit exit,
        @Nullable Ban ban) {}
