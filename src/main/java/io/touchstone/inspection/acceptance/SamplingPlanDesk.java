package io.touchstone.inspection.acceptance;

import io.touchstone.inspection.acceptance.AcceptancePermissions.CanAskForPlan;
import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Where sampling plans are looked up and their risks reckoned; nothing here is stored. */
@Service
public class SamplingPlanDesk {

    /** The severities a plan can be asked for; under suspended inspection there is none. */
    public static final List<Severity> SEVERITIES = Arrays.stream(Severity.values())
            .filter(severity -> severity != Severity.SUSPENDED)
            .toList();

    SamplingPlanDesk() {}

    /** For other systems (contract, {@code sampling/plan}). */
    @CanAskForPlan
    public LotPlan plan(long lotSize, InspectionLevel level, Aql aql, Severity severity) {
        return SamplingTables.plan(lotSize, level, aql, severity);
    }

    /** A plan with what it promises. */
    @CanRead
    public PlanSheet sheet(long lotSize, InspectionLevel level, Aql aql, Severity severity) {
        return PlanSheet.of(lotSize, level, aql, severity);
    }

    /**
     * A spot check against a declared level (ruling S2); empty when no sample keeps the risk.
     *
     * @param population 0 for one so large that it does not matter
     */
    @CanRead
    public Optional<DqlPlan> spotCheck(long population, BigDecimal declared, int limit) {
        return population == 0 ? DqlPlan.forLimit(declared, limit) : DqlPlan.of(population, declared, limit);
    }
}
