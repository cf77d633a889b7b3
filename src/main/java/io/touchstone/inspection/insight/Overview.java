package io.touchstone.inspection.insight;

import io.touchstone.inspection.cost.CostKind;
import io.touchstone.inspection.sample.Arm;
import io.touchstone.kernel.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dashboard of inspection for one period.
 *
 * @param rate of all final results (ruling K1)
 * @param control of those that chance alone drew
 * @param spent what it cost the platform
 * @param kinds the same by kind
 * @param armCosts by arm, where anything was spent
 */
public record Overview(
        Period period,
        Counts counts,
        PassRate rate,
        PassRate control,
        Lift lift,
        Cost spent,
        Map<CostKind, Money> kinds,
        Map<Arm, Cost> armCosts) {

    public Overview {
        kinds = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(kinds));
        armCosts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(armCosts));
    }

    /**
     * What was spent, and on how many findings.
     *
     * @param spent one sum a currency
     */
    public record Cost(List<Money> spent, long findings) {

        public Cost {
            spent = List.copyOf(spent);
        }

        /** The largest sum; null where nothing was spent. */
        public @Nullable Money total() {
            return spent.isEmpty() ? null : spent.get(0);
        }

        /** What one finding cost, to the nearest minor unit; null where nothing was found or spent. */
        public @Nullable Money perFinding() {
            Money total = total();
            return total == null || findings == 0
                    ? null
                    : new Money(Math.floorDiv(total.minor() + findings / 2, findings), total.currency());
        }
    }
}
