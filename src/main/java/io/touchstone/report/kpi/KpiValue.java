package io.touchstone.report.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot: what a key figure came to in a period, with the target that held on the period’s last day.
 *
 * @param snapshot its own number, by which reviews name it; it is never changed
 * @param department null for the whole platform
 * @param version 1 for the first; a later one restates it after late facts, and the earlier ones stay
 */
public record KpiValue(
        long snapshot,
        String kpi,
        @Nullable UUID department,
        KpiPeriod period,
        int version,
        KpiReading reading,
        @Nullable BigDecimal target,
        KpiVerdict verdict,
        Instant madeAt) {}
