package io.touchstone.report.kpi;

import io.touchstone.rulebook.Settings;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Takes all key figures, each in a transaction of its own, so that a long round holds nothing up. */
@Component
class KpiRound {

    private final KpiCatalogue catalogue;
    private final KpiTaking taking;
    private final Settings settings;
    private final Clock clock;

    KpiRound(KpiCatalogue catalogue, KpiTaking taking, Settings settings, Clock clock) {
        this.catalogue = catalogue;
        this.taking = taking;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param between called before each key figure, such as to see whether somebody wants it to end */
    int take(Runnable between) {
        Instant at = clock.instant();
        KpiTerms terms = settings.at(KpiTerms.KEY, at);
        taking.lookAtSeats(at);
        int kept = 0;
        for (Kpi kpi : catalogue.all()) {
            between.run();
            kept += taking.take(kpi, terms, at);
        }
        return kept;
    }
}
