package io.touchstone.report.kpi;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.Subject;
import io.touchstone.report.ReportEvent;
import io.touchstone.report.kpi.KpiSnapshotRows.Taken;
import io.touchstone.shell.LiveFigure;
import io.touchstone.shell.LiveFigure.PersonTally;
import io.touchstone.shell.LiveFigure.Span;
import io.touchstone.shell.LiveFigure.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what one key figure came to in every period that has ended. A figure that adds up is read once for all its days, and longer
 * periods are put together of them; any other is asked for each period by itself.
 */
@Component
class KpiTaking {

    static final Actor ACTOR = Actor.system("report-kpis");

    private final KpiCatalogue catalogue;
    private final KpiSnapshotRows rows;
    private final KpiSeats seats;
    private final PlatformTime time;
    private final ApplicationEventPublisher events;

    KpiTaking(
            KpiCatalogue catalogue,
            KpiSnapshotRows rows,
            KpiSeats seats,
            PlatformTime time,
            ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.seats = seats;
        this.time = time;
        this.events = events;
    }

    /** Notes who works where now, once before the key figures are taken. */
    @Transactional
    void lookAtSeats(Instant at) {
        seats.look(at);
    }

    /** Answers how many periods were new or had changed. */
    @Transactional
    int take(Kpi kpi, KpiTerms terms, Instant at) {
        int kept = kept(kpi, terms, at);
        if (kept > 0) {
            events.publishEvent(
                    new ReportEvent("kpi_taken", new Subject("kpi", kpi.code()), ACTOR, at, Map.of("periods", kept)));
        }
        return kept;
    }

    private int kept(Kpi kpi, KpiTerms terms, Instant at) {
        LocalDate today = time.day(at);
        LocalDate first = KpiGrain.YEAR.startOf(today.minusMonths(terms.months()));
        LiveFigure figure = catalogue.figure(kpi);
        if (!figure.addsUp()) {
            LocalDate from = rows.isEmpty(kpi.code()) ? first : later(first, today.minusDays(terms.restateDays()));
            return takeEach(kpi, figure, from, today, at);
        }
        List<KpiPeriod> days = periods(KpiGrain.DAY, first, today);
        List<Span> spans = spans(days);
        int kept = keep(kpi, null, days, figure.tallies(spans), at);
        if (figure.namesPeople()) {
            for (Map.Entry<UUID, Tally[]> one :
                    byDepartment(figure.talliesByPerson(spans), days).entrySet()) {
                kept += keep(kpi, one.getKey(), days, Arrays.asList(one.getValue()), at);
            }
        }
        return kept;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private int takeEach(Kpi kpi, LiveFigure figure, LocalDate first, LocalDate today, Instant at) {
        int kept = 0;
        for (KpiGrain grain : KpiGrain.values()) {
            List<KpiPeriod> periods = periods(grain, first, today);
            kept += add(kpi, null, grain, periods, figure.tallies(spans(periods)), at);
        }
        return kept;
    }

    /** The days, and what they add up to. */
    private int keep(Kpi kpi, @Nullable UUID department, List<KpiPeriod> days, List<Tally> tallies, Instant at) {
        int kept = add(kpi, department, KpiGrain.DAY, days, tallies, at);
        LocalDate end = days.get(days.size() - 1).end();
        for (KpiGrain grain : EnumSet.range(KpiGrain.MONTH, KpiGrain.YEAR)) {
            Map<KpiPeriod, Tally> sums =
                    new TreeMap<>((one, other) -> one.start().compareTo(other.start()));
            for (int day = 0; day < tallies.size(); day++) {
                KpiPeriod period = KpiPeriod.of(grain, days.get(day).start());
                if (!period.end().isAfter(end)) {
                    sums.merge(period, tallies.get(day), Tally::plus);
                }
            }
            kept += add(kpi, department, grain, List.copyOf(sums.keySet()), List.copyOf(sums.values()), at);
        }
        return kept;
    }

    private int add(
            Kpi kpi,
            @Nullable UUID department,
            KpiGrain grain,
            List<KpiPeriod> periods,
            List<Tally> tallies,
            Instant at) {
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            taken.add(new Taken(periods.get(i), KpiReading.of(kpi.unit(), tallies.get(i))));
        }
        return rows.add(kpi.code(), department, grain, taken, at);
    }

    private Map<UUID, Tally[]> byDepartment(List<PersonTally> people, List<KpiPeriod> days) {
        KpiSeats.Book book = seats.book();
        Map<UUID, Tally[]> departments = new HashMap<>();
        for (PersonTally one : people) {
            UUID department =
                    book.department(one.account(), days.get(one.span()).start());
            if (department != null) {
                Tally[] line = departments.computeIfAbsent(department, id -> nothing(days.size()));
                line[one.span()] = line[one.span()].plus(one.tally());
            }
        }
        return departments;
    }

    private static Tally[] nothing(int days) {
        Tally[] line = new Tally[days];
        Arrays.fill(line, Tally.NONE);
        return line;
    }

    /** All that have ended, from the one that begins on the day or next after it. */
    private static List<KpiPeriod> periods(KpiGrain grain, LocalDate first, LocalDate today) {
        List<KpiPeriod> periods = new ArrayList<>();
        KpiPeriod period = KpiPeriod.of(grain, first);
        for (period = period.start().isBefore(first) ? period.next() : period;
                !period.end().isAfter(today);
                period = period.next()) {
            periods.add(period);
        }
        return periods;
    }

    private List<Span> spans(List<KpiPeriod> periods) {
        return periods.stream()
                .map(period -> new Span(time.startOf(period.start()), time.startOf(period.end())))
                .toList();
    }
}
