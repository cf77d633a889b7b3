package io.touchstone.inspection.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Spot checks against plans computed elsewhere (ruling S2). */
class DqlPlanTests {

    @Test
    void everyLargePlanIsTheOneThatWasComputedElsewhere() {
        for (Map<String, String> row : SharedStandards.rows("dql-plans-computed.csv")) {
            BigDecimal declared = new BigDecimal(row.get("dql_percent"));
            int limit = Integer.parseInt(row.get("limit_number_L"));

            DqlPlan plan = DqlPlan.forLimit(declared, limit).orElseThrow();

            assertThat(plan.sampleSize()).as("%s", row).isEqualTo(Integer.parseInt(row.get("n")));
            assertThat(100 * plan.riskOfContradicting())
                    .as("%s", row)
                    .isCloseTo(Double.parseDouble(row.get("risk_of_contradicting_correct_dql_pct")), within(0.0051));
            assertThat(plan.limitingQuality())
                    .as("%s", row)
                    .isCloseTo(Double.parseDouble(row.get("p_at_10pct_failing_to_contradict")), within(0.00051));
            assertThat(plan.limitingQualityRatio())
                    .as("%s", row)
                    .isCloseTo(Double.parseDouble(row.get("lqr")), within(0.0051));
        }
    }

    @Test
    void everySmallPlanIsTheOneThatWasComputedElsewhere() {
        for (Map<String, String> row : SharedStandards.rows("dql-small-population-computed.csv")) {
            int population = Integer.parseInt(row.get("population_N"));
            int declared = Integer.parseInt(row.get("declared_nonconforming_D"));
            int limit = Integer.parseInt(row.get("limit_L"));
            String expected = row.get("max_n_with_risk_le_5pct");

            Optional<DqlPlan> plan = DqlPlan.forPopulation(population, declared, limit);

            if (expected.isEmpty()) {
                assertThat(plan).as("%s", row).isEmpty();
            } else {
                assertThat(plan.orElseThrow().sampleSize())
                        .as("%s", row)
                        .isEqualTo(expected.equals("any") ? population : Integer.parseInt(expected));
            }
        }
    }

    @Test
    void theStandardsOwnExampleHasARiskOf487AndARatioOf646() {
        DqlPlan plan = DqlPlan.forSample(new BigDecimal("0.65"), 125);

        assertThat(plan.limit()).isEqualTo(2);
        assertThat(plan.riskOfContradicting()).isCloseTo(0.0487, within(0.00005));
        assertThat(plan.limitingQualityRatio()).isCloseTo(6.46, within(0.005));
    }

    @Test
    void onlyMoreThanTheLimitContradicts() {
        DqlPlan plan = DqlPlan.forSample(new BigDecimal("0.65"), 125);

        assertThat(plan.contradicts(2)).isFalse();
        assertThat(plan.contradicts(3)).isTrue();
    }

    @Test
    void aSmallPopulationIsReckonedWithoutPuttingBack() {
        BigDecimal declared = new BigDecimal("2");

        DqlPlan small = DqlPlan.of(100, declared, 1).orElseThrow();
        DqlPlan large = DqlPlan.of(1_000_000, declared, 1).orElseThrow();

        assertThat(small.declaredUnits()).isEqualTo(2);
        assertThat(small.riskOfContradicting()).isLessThanOrEqualTo(DqlPlan.RISK_MAX);
        assertThat(large.population()).isZero();
        assertThat(large).isEqualTo(DqlPlan.forLimit(declared, 1).orElseThrow());
    }
}
