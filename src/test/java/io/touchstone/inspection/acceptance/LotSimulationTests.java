package io.touchstone.inspection.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ten thousand lots with a fixed seed: does inspection do what the plan promises? */
class LotSimulationTests {

    private static final int LOTS = 10_000;
    private static final long SEED = 20260301;
    private static final int LOT_SIZE = 1000;
    private static final Aql LIMIT = Aql.of(BigDecimal.ONE).orElseThrow();

    @Test
    void goodsAtTheConsumersRiskPointAreAcceptedTenTimesInAHundred() {
        LotPlan plan = SamplingTables.plan(LOT_SIZE, InspectionLevel.II, LIMIT, Severity.NORMAL);
        double worst = OperatingCharacteristic.of(LIMIT, plan.sampleSize(), plan.accept())
                .consumerPoint();

        double accepted = accepted(plan, worst / 100);

        // Four standard errors either side of 10 %: sqrt(0.1 * 0.9 / 10,000) = 0.3 %.
        assertThat(accepted).isBetween(0.088, 0.112);
    }

    @Test
    void goodsAtTheProducersRiskPointAreAcceptedNinetyFiveTimesInAHundred() {
        LotPlan plan = SamplingTables.plan(LOT_SIZE, InspectionLevel.II, LIMIT, Severity.NORMAL);
        double good = OperatingCharacteristic.of(LIMIT, plan.sampleSize(), plan.accept())
                .producerPoint();

        double accepted = accepted(plan, good / 100);

        // Four standard errors: sqrt(0.95 * 0.05 / 10,000) = 0.22 %.
        assertThat(accepted).isBetween(0.941, 0.959);
    }

    @Test
    void aFiniteLotAtItsOwnConsumersRiskPointIsAcceptedAsOftenAsCounted() {
        LotPlan plan = SamplingTables.plan(LOT_SIZE, InspectionLevel.II, LIMIT, Severity.NORMAL);
        OperatingCharacteristic curve = OperatingCharacteristic.ofLot(LOT_SIZE, plan.sampleSize(), plan.accept());
        int bad = (int) Math.round(curve.consumerPoint() * LOT_SIZE / 100);
        Random random = new Random(SEED);
        int accepted = 0;
        for (int lot = 0; lot < LOTS; lot++) {
            accepted += drawn(random, bad, plan.sampleSize()) <= plan.accept() ? 1 : 0;
        }

        assertThat((double) accepted / LOTS).isBetween(curve.acceptance(100.0 * bad / LOT_SIZE) - 0.012, 0.112);
    }

    @Test
    void aBadMerchantIsTightenedAtOnceAndAGoodOneHardlyEver() {
        Share bad = history(0.05);
        Share good = history(0.001);

        assertThat(bad.firstTightened()).isLessThan(10);
        assertThat(bad.strict()).isGreaterThan(0.95);
        assertThat(good.strict()).isLessThan(0.01);
        assertThat(bad.accepted()).isLessThan(good.accepted() / 2);
    }

    /** Without switching 22.6 % of lots at 5 % would be accepted; the scheme lets fewer through. */
    @Test
    void theSchemeAcceptsLessOfABadMerchantThanNormalInspectionAlone() {
        LotPlan plan = SamplingTables.plan(LOT_SIZE, InspectionLevel.II, LIMIT, Severity.NORMAL);

        assertThat(history(0.05).accepted()).isLessThan(accepted(plan, 0.05) / 2);
    }

    private record Share(double accepted, double strict, int firstTightened) {}

    /** One merchant whose goods are always the same; a suspended one corrects nothing and comes back as tightened. */
    private static Share history(double quality) {
        Random random = new Random(SEED);
        Switching so = Switching.START;
        int accepted = 0;
        int strict = 0;
        int first = LOTS;
        for (int lot = 0; lot < LOTS; lot++) {
            if (so.severity() == Severity.SUSPENDED) {
                so = so.resume().after();
                strict++;
                continue;
            }
            LotPlan plan = SamplingTables.plan(LOT_SIZE, InspectionLevel.II, LIMIT, so.severity());
            boolean isAccepted = found(random, plan.sampleSize(), quality) <= plan.accept();
            accepted += isAccepted ? 1 : 0;
            strict += so.severity() == Severity.TIGHTENED ? 1 : 0;
            first = so.severity() == Severity.TIGHTENED ? Math.min(first, lot) : first;
            so = so.judge(
                            new Switching.JudgedLot(so.severity(), true, isAccepted, isAccepted, plan.accept()),
                            SwitchingTerms.KEY.first())
                    .after();
        }
        return new Share((double) accepted / LOTS, (double) strict / LOTS, first);
    }

    private static double accepted(LotPlan plan, double quality) {
        Random random = new Random(SEED);
        int accepted = 0;
        for (int lot = 0; lot < LOTS; lot++) {
            accepted += found(random, plan.sampleSize(), quality) <= plan.accept() ? 1 : 0;
        }
        return (double) accepted / LOTS;
    }

    private static int found(Random random, int n, double quality) {
        int found = 0;
        for (int unit = 0; unit < n; unit++) {
            found += random.nextDouble() < quality ? 1 : 0;
        }
        return found;
    }

    /** Bad units in a sample drawn without putting back. */
    private static int drawn(Random random, int bad, int n) {
        int left = bad;
        for (int unit = 0; unit < n; unit++) {
            left -= random.nextInt(LOT_SIZE - unit) < left ? 1 : 0;
        }
        return bad - left;
    }
}
