package io.touchstone.merchant.domain;

import io.touchstone.merchant.EligibilityByState;
import io.touchstone.merchant.MerchantState;
import io.touchstone.restriction.Eligibility;
import io.touchstone.restriction.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What eligibility rests on: a merchant's state and the restrictions of the whole shop that hold now or begin before it is read
 * again.
 *
 * @param changesAt when the merchant comes into another state that is already known; null for none
 */
record Footing(MerchantState state, @Nullable Instant changesAt, List<TimedBar> bars) {

    Footing {
        bars = List.copyOf(bars);
    }

    /** A restriction with its time. */
    record TimedBar(
            Eligibility.Bar bar, Instant from, @Nullable Instant endsAt) {

        boolean holds(Instant at) {
            return !from.isAfter(at) && (endsAt == null || endsAt.isAfter(at));
        }
    }

    boolean standsAt(Instant at) {
        return changesAt == null || changesAt.isAfter(at);
    }

    Eligibility answer(Purpose purpose, Instant at) {
        List<Eligibility.Bar> holding = new ArrayList<>(bars.size());
        for (TimedBar timed : bars) {
            if (timed.holds(at)) {
                holding.add(timed.bar());
            }
        }
        return Eligibility.decide(purpose, EligibilityByState.reasonAgainst(purpose, state), holding);
    }
}
