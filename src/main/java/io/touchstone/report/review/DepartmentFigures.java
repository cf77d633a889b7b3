package io.touchstone.report.review;

import io.touchstone.report.kpi.Kpi;
import io.touchstone.report.kpi.KpiDepartment;
import io.touchstone.report.kpi.KpiPeriod;
import io.touchstone.report.kpi.KpiValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the key figures of one department came to in the last half-years, the first first.
 *
 * @param lines one for each key figure that has any value
 */
public record DepartmentFigures(KpiDepartment department, List<KpiPeriod> periods, List<Line> lines) {

    public DepartmentFigures {
        periods = List.copyOf(periods);
        lines = List.copyOf(lines);
    }

    /** One key figure. */
    public record Line(Kpi kpi, Map<String, KpiValue> values) {

        public Line {
            values = Map.copyOf(values);
        }

        /** Null where nothing was kept. */
        public @Nullable KpiValue in(KpiPeriod period) {
            return values.get(period.name());
        }
    }
}
