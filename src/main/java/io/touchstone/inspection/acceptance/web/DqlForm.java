package io.touchstone.inspection.acceptance.web;

import io.touchstone.inspection.acceptance.DqlPlan;
import io.touchstone.inspection.acceptance.SamplingPlanDesk;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A question for a spot check, as it is typed.
 *
 * @param population empty for one so large that it does not matter
 */
record DqlForm(
        @Nullable String declared,
        @Nullable String limit,
        @Nullable String population) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LIMIT_MAX = 100;

    DqlForm {
        declared = declared == null ? "0.65" : declared.strip();
        limit = limit == null ? "2" : limit.strip();
        population = population == null ? "" : population.strip();
    }

    void check(BindingResult errors) {
        if (level().isEmpty()) {
            errors.rejectValue("declared", "inspection.dql.bad.declared");
        }
        if (most().isEmpty()) {
            errors.rejectValue("limit", "inspection.dql.bad.limit");
        }
        if (units().isEmpty()) {
            errors.rejectValue("population", "inspection.dql.bad.population");
        }
    }

    /** Only after the shape was found good; empty when no plan keeps the risk. */
    Optional<DqlPlan> plan(SamplingPlanDesk desk) {
        return desk.spotCheck(units().orElseThrow(), level().orElseThrow(), most().orElseThrow());
    }

    private Optional<BigDecimal> level() {
        return TypedPlan.decimal(declared).filter(value -> value.signum() > 0 && value.compareTo(HUNDRED) < 0);
    }

    private Optional<Integer> most() {
        return TypedPlan.whole(limit).filter(value -> value <= LIMIT_MAX).map(Long::intValue);
    }

    private Optional<Long> units() {
        return "".equals(population)
                ? Optional.of(0L)
                : TypedPlan.whole(population).filter(value -> value >= 2);
    }
}
