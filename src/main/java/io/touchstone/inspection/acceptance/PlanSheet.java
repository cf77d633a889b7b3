package io.touchstone.inspection.acceptance;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A lot’s plan with what it promises to either side.
 *
 * @param plans of every severity, for comparison
 * @param steady over many lots
 * @param lot for this lot by itself; for nonconformities per hundred units the same as {@code steady}
 */
public record PlanSheet(
        long lotSize,
        InspectionLevel level,
        Aql aql,
        Severity severity,
        LotPlan plan,
        Map<Severity, LotPlan> plans,
        OperatingCharacteristic steady,
        OperatingCharacteristic lot) {

    static PlanSheet of(long lotSize, InspectionLevel level, Aql aql, Severity severity) {
        Map<Severity, LotPlan> plans = new LinkedHashMap<>();
        for (Severity one : SamplingPlanDesk.SEVERITIES) {
            plans.put(one, SamplingTables.plan(lotSize, level, aql, one));
        }
        LotPlan plan = SamplingTables.plan(lotSize, level, aql, severity);
        OperatingCharacteristic steady = OperatingCharacteristic.of(aql, plan.sampleSize(), plan.accept());
        OperatingCharacteristic lot =
                aql.isPercent() ? OperatingCharacteristic.ofLot(lotSize, plan.sampleSize(), plan.accept()) : steady;
        return new PlanSheet(lotSize, level, aql, severity, plan, plans, steady, lot);
    }

    /** How often goods as good as the limit allows are accepted. */
    public double acceptanceAtLimit() {
        return steady.acceptance(aql.value().doubleValue());
    }
}
