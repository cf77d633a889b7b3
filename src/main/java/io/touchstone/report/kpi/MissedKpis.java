package io.touchstone.report.kpi;

import io.touchstone.kernel.PlatformTime;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** How many key figures missed their target in the last month that has ended. */
@Component
class MissedKpis {

    private final KeptKpis kpis;
    private final PlatformTime time;
    private final Clock clock;

    MissedKpis(KeptKpis kpis, PlatformTime time, Clock clock) {
        this.kpis = kpis;
        this.time = time;
        this.clock = clock;
    }

    long lastMonth() {
        KpiPeriod month =
                KpiPeriod.of(KpiGrain.MONTH, time.day(clock.instant())).previous();
        return kpis.platform(month, month).stream()
                .filter(value -> value.verdict() == KpiVerdict.MISSED)
                .count();
    }
}
