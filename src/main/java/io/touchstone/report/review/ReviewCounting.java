package io.touchstone.report.review;

import io.touchstone.report.kpi.Kpi;
import io.touchstone.report.kpi.KpiDepartment;
import io.touchstone.report.kpi.KpiPeriod;
import io.touchstone.report.kpi.KpiValue;
import io.touchstone.report.kpi.Kpis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the figures of a review together from the newest snapshots: each key figure for the platform, then for its departments. */
@Component
class ReviewCounting {

    private final Kpis kpis;

    ReviewCounting(Kpis kpis) {
        this.kpis = kpis;
    }

    /** Of what: a key figure, for the platform or a department. */
    private record Key(String kpi, @Nullable UUID department) {

        static Key of(KpiValue value) {
            return new Key(value.kpi(), value.department());
        }
    }

    /** Empty when no snapshot of the period was kept at all. */
    List<ReviewFigure> count(KpiPeriod period) {
        Map<Key, KpiValue> now = byKey(kpis.of(period));
        if (now.isEmpty()) {
            return List.of();
        }
        Map<Key, KpiValue> before = byKey(kpis.of(period.previous()));
        List<KpiDepartment> departments = kpis.departments();
        List<ReviewFigure> figures = new ArrayList<>();
        for (Kpi kpi : kpis.all()) {
            Key whole = new Key(kpi.code(), null);
            KpiValue value = now.get(whole);
            figures.add(
                    value == null
                            ? ReviewFigure.nothing(kpi.code(), before.get(whole))
                            : ReviewFigure.of(value, null, before.get(whole)));
            for (KpiDepartment department : departments) {
                Key part = new Key(kpi.code(), department.id());
                KpiValue ofPart = now.get(part);
                if (ofPart != null) {
                    figures.add(ReviewFigure.of(ofPart, department.name(), before.get(part)));
                }
            }
        }
        return figures;
    }

    private static Map<Key, KpiValue> byKey(List<KpiValue> values) {
        Map<Key, KpiValue> found = new HashMap<>();
        values.forEach(value -> found.put(Key.of(value), value));
        return found;
    }
}
