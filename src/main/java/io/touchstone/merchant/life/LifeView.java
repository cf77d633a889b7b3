package io.touchstone.merchant.life;

import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.OpeningGate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A merchant's life as a page shows it.
 *
 * @param gate null while no module sets one (A11)
 * @param history the newest steps first
 */
public record LifeView(
        MerchantView shop,
        long version,
        MerchantState state,
        List<Suspension> suspensions,
        @Nullable PlannedExit exit,
        @Nullable Ban ban,
        OpeningGate.@Nullable Answer gate,
        List<Line> history,
        List<HoldLine> holds) {

    /** One step; who took it is null for steps that an import brought. */
    public record Line(
            Instant at,
            String state,
            String cause,
            @Nullable String reason,
            @Nullable String by) {}

    /** What is held, and why. */
    public record HoldLine(String scope, String cause, String reason, Instant heldAt) {}

    /** Whether it trades, so that it can be suspended or leave. */
    public boolean trading() {
        return switch (state) {
            case TRIAL, ACTIVE, SUSPENDED -> true;
            case APPLICANT, EXITED, BANNED -> false;
        };
    }
}
