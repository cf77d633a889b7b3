package io.touchstone.report.review;

import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.report.ReportPermissions.CanReadKpis;
import io.touchstone.report.kpi.Kpi;
import io.touchstone.report.kpi.KpiDepartment;
import io.touchstone.report.kpi.KpiGrain;
import io.touchstone.report.kpi.KpiPeriod;
import io.touchstone.report.kpi.KpiValue;
import io.touchstone.report.kpi.Kpis;
import io.touchstone.report.review.DepartmentFigures.Line;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where departments see what their own key figures came to (feature M2). */
@Service
@Transactional(readOnly = true)
public class DepartmentFiguresDesk {

    private static final int HALVES = 4;

    private final Kpis kpis;
    private final PlatformTime time;
    private final Clock clock;

    DepartmentFiguresDesk(Kpis kpis, PlatformTime time, Clock clock) {
        this.kpis = kpis;
        this.time = time;
        this.clock = clock;
    }

    /** By their path. */
    @CanReadKpis
    public List<KpiDepartment> departments() {
        return kpis.departments();
    }

    /** Over the half-years that are over. */
    @CanReadKpis
    public DepartmentFigures figures(UUID department) {
        KpiDepartment found = kpis.departments().stream()
                .filter(one -> one.id().equals(department))
                .findFirst()
                .orElseThrow(() -> new NotFound("department", department.toString()));
        List<KpiPeriod> periods = periods();
        Map<String, Map<String, KpiValue>> values = new HashMap<>();
        for (KpiPeriod period : periods) {
            kpis.of(period).stream()
                    .filter(value -> department.equals(value.department()))
                    .forEach(value -> values.computeIfAbsent(value.kpi(), code -> new HashMap<>())
                            .put(period.name(), value));
        }
        List<Line> lines = new ArrayList<>();
        for (Kpi kpi : kpis.all()) {
            Map<String, KpiValue> ofKpi = values.get(kpi.code());
            if (ofKpi != null) {
                lines.add(new Line(kpi, ofKpi));
            }
        }
        return new DepartmentFigures(found, periods, lines);
    }

    private List<KpiPeriod> periods() {
        List<KpiPeriod> periods = new ArrayList<>();
        KpiPeriod half = KpiPeriod.of(KpiGrain.HALF_YEAR, time.day(clock.instant()));
        for (int i = 0; i < HALVES; i++) {
            half = half.previous();
            periods.add(0, half);
        }
        return periods;
    }
}
