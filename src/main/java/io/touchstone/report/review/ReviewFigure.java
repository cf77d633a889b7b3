package io.touchstone.report.review;

import io.touchstone.report.kpi.KpiValue;
import io.touchstone.report.kpi.KpiVerdict;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a key figure came to in a review, frozen with the snapshot it rests on.
 *
 * @param department null for the whole platform
 * @param snapshot null where there was nothing to reckon with
 * @param above the sum above the line
 * @param below rows it was reckoned of
 * @param before what it came to in the period before; null when nothing was kept
 */
public record ReviewFigure(
        String kpi,
        @Nullable UUID department,
        @Nullable String departmentName,
        @Nullable Long snapshot,
        @Nullable BigDecimal above,
        @Nullable Long below,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable BigDecimal target,
        KpiVerdict verdict,
        @Nullable Before before) {

    /** The same in the period before. */
    public record Before(long snapshot, @Nullable BigDecimal value, KpiVerdict verdict) {

        static @Nullable Before of(@Nullable KpiValue value) {
            return value == null
                    ? null
                    : new Before(value.snapshot(), value.reading().value(), value.verdict());
        }
    }

    static ReviewFigure of(KpiValue now, @Nullable String departmentName, @Nullable KpiValue before) {
        return new ReviewFigure(
                now.kpi(),
                now.department(),
                departmentName,
                now.snapshot(),
                now.reading().above(),
                now.reading().below(),
                now.reading().value(),
                now.reading().low(),
                now.reading().high(),
                now.target(),
                now.verdict(),
                Before.of(before));
    }

    /** Of the whole platform, where no snapshot was taken since there was nothing to count. */
    static ReviewFigure nothing(String kpi, @Nullable KpiValue before) {
        return new ReviewFigure(
                kpi, null, null, null, null, null, null, null, null, null, KpiVerdict.NO_VALUE, Before.of(before));
    }

    /** Null where one of the two has no value. */
    public @Nullable BigDecimal change() {
        return value == null || before == null || before.value() == null ? null : value.subtract(before.value());
    }

    public boolean isMissed() {
        return verdict == KpiVerdict.MISSED;
    }
}
