package io.touchstone.report.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstone.report.kpi.ControlChart.Kind;
import io.touchstone.report.kpi.ControlChart.Signal;
import io.touchstone.shell.LiveFigure.Tally;
import io.touchstone.shell.LiveFigure.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Verdicts, intervals, periods and control charts by hand. */
class ControlChartTests {

    private static final ControlTerms TERMS = new ControlTerms(3, 8, 6, 8);

    @Test
    void drawsTheLimitsOfSharesByHowMuchWasCounted() {
        ControlChart chart = ControlChart.of(
                shares(new long[][] {
                    {10, 100}, {9, 100}, {11, 100}, {10, 100}, {9, 100}, {11, 100}, {10, 100}, {40, 400}
                }),
                TERMS);

        assertThat(chart.kind()).isEqualTo(Kind.SHARES);
        assertThat(chart.centre()).isCloseTo(0.1, within(1e-9));
        assertThat(chart.points().get(0).high()).isCloseTo(0.1 + 3 * 0.03, within(1e-9));
        assertThat(chart.points().get(7).high()).isCloseTo(0.1 + 3 * 0.015, within(1e-9));
        assertThat(chart.points().get(0).low()).isCloseTo(0.01, within(1e-9));
        assertThat(chart.alarms()).isEmpty();
    }

    @Test
    void widensTheLimitsWhereSharesScatterMoreThanChance() {
        ControlChart chart = ControlChart.of(
                shares(new long[][] {
                    {800, 10000},
                    {1200, 10000},
                    {800, 10000},
                    {1200, 10000},
                    {800, 10000},
                    {1200, 10000},
                    {800, 10000},
                    {1200, 10000}
                }),
                TERMS);

        assertThat(chart.points().get(0).high()).isCloseTo(0.1 + 3 * 0.04 / 1.128, within(1e-9));
        assertThat(chart.alarms()).isEmpty();
    }

    @Test
    void drawsTheLimitsOfOtherValuesByTheDifferencesOfNeighbours() {
        ControlChart chart = ControlChart.of(days(10, 12, 10, 12, 10, 12, 10, 12, 30), TERMS);

        double range = (7 * 2 + 18) / 8.0;
        double centre = 118 / 9.0;
        assertThat(chart.kind()).isEqualTo(Kind.VALUES);
        assertThat(chart.centre()).isCloseTo(centre, within(1e-6));
        assertThat(chart.points().get(0).high()).isCloseTo(centre + 3 * range / 1.128, within(1e-6));
        assertThat(chart.points().get(8).signals()).containsExactly(Signal.OUTSIDE);
    }

    @Test
    void callsOutRunsOnOneSideAndTrends() {
        ControlChart run = ControlChart.of(days(5, 15, 5, 15, 11, 12, 11, 12, 11, 12, 11, 12, 5, 5, 5, 5), TERMS);
        ControlChart trend = ControlChart.of(days(5, 9, 5, 9, 4, 5, 6, 7, 8, 9), TERMS);

        assertThat(run.points().get(9).signals()).isEmpty();
        assertThat(run.points().get(10).signals()).containsExactly(Signal.RUN);
        assertThat(trend.points().get(8).signals()).isEmpty();
        assertThat(trend.points().get(9).signals()).containsExactly(Signal.TREND);
    }

    @Test
    void drawsNoLimitsOfFewPoints() {
        ControlChart chart = ControlChart.of(days(1, 2, 3, 4, 5, 6, 70), TERMS);

        assertThat(chart.centre()).isNull();
        assertThat(chart.alarms()).isEmpty();
    }

    @Test
    void meetsATargetOnlyWithTheWholeInterval() {
        BigDecimal target = new BigDecimal("0.98");

        assertThat(KpiAim.AT_LEAST.verdict(share(189, 189), target)).isEqualTo(KpiVerdict.MET);
        assertThat(KpiAim.AT_LEAST.verdict(share(188, 188), target)).isEqualTo(KpiVerdict.NOT_SHOWN);
        assertThat(KpiAim.AT_LEAST.verdict(share(90, 100), target)).isEqualTo(KpiVerdict.MISSED);
        assertThat(KpiAim.AT_LEAST.verdict(share(0, 0), target)).isEqualTo(KpiVerdict.NO_VALUE);
        assertThat(KpiAim.AT_LEAST.verdict(share(189, 189), null)).isEqualTo(KpiVerdict.NO_TARGET);
    }

    @Test
    void judgesWhatIsToStayBelowByItsUpperEnd() {
        BigDecimal target = new BigDecimal("0.02");

        assertThat(KpiAim.AT_MOST.verdict(share(0, 189), target)).isEqualTo(KpiVerdict.MET);
        assertThat(KpiAim.AT_MOST.verdict(share(0, 188), target)).isEqualTo(KpiVerdict.NOT_SHOWN);
        assertThat(KpiAim.AT_MOST.verdict(share(10, 100), target)).isEqualTo(KpiVerdict.MISSED);
    }

    @Test
    void cutsTheIntervalOutwardsAndHasNoneWhereMoreIsCountedThanThereIs() {
        assertThat(share(189, 189).low()).isEqualTo("0.980079");
        assertThat(share(189, 189).high()).isEqualTo("1.000000");
        assertThat(share(3, 2).value()).isEqualTo("1.500000");
        assertThat(share(3, 2).low()).isNull();
    }

    @Test
    void readsAndWritesTheNamesOfPeriods() {
        for (String name : List.of("2026", "2026-H1", "2026-H2", "2026-Q1", "2026-Q4", "2026-02", "2024-02-29")) {
            KpiPeriod period = KpiPeriod.parse(name).orElseThrow();
            assertThat(period.name()).isEqualTo(name);
            assertThat(period.next().previous()).isEqualTo(period);
            assertThat(KpiPeriod.of(period.grain(), period.last())).isEqualTo(period);
        }
        for (String name : List.of("", "2026-H3", "2026-13", "2026-02-30", "0000", "26", "2026-Q0", "2026-1")) {
            assertThat(KpiPeriod.parse(name)).as(name).isEmpty();
        }
        assertThat(KpiPeriod.parse("2026-H1").orElseThrow().last()).isEqualTo(LocalDate.parse("2026-06-30"));
    }

    private static KpiReading share(long above, long below) {
        return KpiReading.of(Unit.SHARE, new Tally(BigDecimal.valueOf(above), below));
    }

    private static List<KpiValue> shares(long[][] counts) {
        List<KpiValue> line = new ArrayList<>();
        for (long[] count : counts) {
            line.add(value(line.size(), share(count[0], count[1])));
        }
        return line;
    }

    private static List<KpiValue> days(double... means) {
        List<KpiValue> line = new ArrayList<>();
        for (double mean : means) {
            line.add(value(line.size(), KpiReading.of(Unit.DAYS, new Tally(BigDecimal.valueOf(mean * 10), 10))));
        }
        return line;
    }

    private static KpiValue value(int month, KpiReading reading) {
        KpiPeriod period = KpiPeriod.of(KpiGrain.MONTH, LocalDate.of(2024, 1, 1).plusMonths(month));
        return new KpiValue(month, "x", null, period, 1, reading, null, KpiVerdict.NO_TARGET, Instant.EPOCH);
    }
}
