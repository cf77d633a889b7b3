package io.touchstone.report.kpi.web;

import io.touchstone.report.kpi.KpiDesk;
import io.touchstone.report.kpi.KpiGrain;
import io.touchstone.report.kpi.KpiPeriod;
import io.touchstone.shell.Typed;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which periods a reader looks at, as in the address; what cannot be read is taken as not said.
 *
 * @param until the last period shown
 */
record KpiChoice(KpiGrain grain, KpiPeriod until, @Nullable UUID department) {

    static KpiChoice of(@Nullable String grain, @Nullable String period, @Nullable String department, KpiDesk desk) {
        Optional<KpiPeriod> named =
                Optional.ofNullable(period).map(String::strip).flatMap(KpiPeriod::parse);
        KpiGrain length = Arrays.stream(KpiGrain.values())
                .filter(one -> one.word().equals(grain))
                .findAny()
                .orElseGet(() -> named.map(KpiPeriod::grain).orElse(KpiGrain.MONTH));
        KpiPeriod until = named.map(one -> KpiPeriod.of(length, one.last())).orElseGet(() -> desk.latest(length));
        return new KpiChoice(length, until, Typed.id(department).orElse(null));
    }

    /** How many periods a chart shows. */
    int periods() {
        return switch (grain) {
            case DAY -> 90;
            case MONTH -> 24;
            case QUARTER -> 12;
            case HALF_YEAR -> 6;
            case YEAR -> 5;
        };
    }
}
