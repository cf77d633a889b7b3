package io.touchstone.report.kpi;

import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.report.ReportPermissions.CanReadKpis;
import io.touchstone.rulebook.Settings;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.LiveFigure;
import io.touchstone.shell.LiveFigure.Span;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff sees key figures; the rows behind one are for those who may see such rows anyway. */
@Service
@CanReadKpis
@Transactional(readOnly = true)
public class KpiDesk {

    private final KeptKpis kpis;
    private final KpiCatalogue catalogue;
    private final KpiSeats seats;
    private final Settings settings;
    private final PlatformTime time;
    private final Clock clock;

    KpiDesk(KeptKpis kpis, KpiCatalogue catalogue, KpiSeats seats, Settings settings, PlatformTime time, Clock clock) {
        this.kpis = kpis;
        this.catalogue = catalogue;
        this.seats = seats;
        this.settings = settings;
        this.time = time;
        this.clock = clock;
    }

    /**
     * A key figure in a period.
     *
     * @param value null when there was nothing to keep
     * @param before the same of the period before
     */
    public record Card(
            Kpi kpi,
            @Nullable KpiValue value,
            @Nullable KpiValue before,
            @Nullable BigDecimal target) {}

    /** The newest period of a length that has ended. */
    public KpiPeriod latest(KpiGrain grain) {
        return KpiPeriod.of(grain, time.day(clock.instant())).previous();
    }

    /** All key figures of the whole platform. */
    public List<Card> board(KpiPeriod period) {
        List<KpiValue> known = kpis.platform(period.previous(), period);
        Map<String, KpiValue> now = byCode(known, period);
        Map<String, KpiValue> before = byCode(known, period.previous());
        KpiTargets.Book targets = kpis.targets();
        return catalogue.all().stream()
                .map(kpi -> new Card(kpi, now.get(kpi.code()), before.get(kpi.code()), targets.on(kpi, period.last())))
                .toList();
    }

    /** All key figures with the targets of today. */
    public List<Card> inForce() {
        KpiTargets.Book targets = kpis.targets();
        LocalDate today = time.day(clock.instant());
        return catalogue.all().stream()
                .map(kpi -> new Card(kpi, null, null, targets.on(kpi, today)))
                .toList();
    }

    private static Map<String, KpiValue> byCode(List<KpiValue> values, KpiPeriod period) {
        return values.stream()
                .filter(value -> value.period().equals(period))
                .collect(Collectors.toMap(KpiValue::kpi, Function.identity()));
    }

    /** @throws NotFound when there is no such key figure */
    public Kpi kpi(String code) {
        return catalogue.find(code).orElseThrow(() -> new NotFound("key figure", code));
    }

    /** The target in force today; null for none. */
    public @Nullable BigDecimal target(Kpi kpi) {
        return kpis.targets().on(kpi, time.day(clock.instant()));
    }

    /** So many periods up to one, with what is ordinary for them. */
    public ControlChart chart(Kpi kpi, @Nullable UUID department, KpiPeriod last, int periods) {
        KpiPeriod first = last;
        for (int i = 1; i < periods; i++) {
            first = first.previous();
        }
        return ControlChart.of(kpis.trend(kpi.code(), department, first, last), terms());
    }

    ControlTerms terms() {
        return settings.at(ControlTerms.KEY, clock.instant());
    }

    /** The numbers that the chart’s signals go by, for the words beside it. */
    public List<Integer> signalNumbers() {
        ControlTerms terms = terms();
        return List.of(terms.sigmas(), terms.runLength(), terms.trendLength(), terms.pointsMin());
    }

    /** A key figure of a period for each department that has one, by the department’s name. */
    public List<KpiValue> ofDepartments(Kpi kpi, KpiPeriod period) {
        return kpis.of(period).stream()
                .filter(value -> value.kpi().equals(kpi.code()) && value.department() != null)
                .toList();
    }

    /** The departments that snapshots may speak of. */
    public List<KpiDepartment> departments() {
        return kpis.departments();
    }

    /** Every version of a period, newest first. */
    public List<KpiValue> versions(Kpi kpi, @Nullable UUID department, KpiPeriod period) {
        return kpis.versions(kpi.code(), department, period);
    }

    /** What a period comes to by the facts of now; one that has not ended counts until now. Only for the whole platform. */
    public KpiReading now(Kpi kpi, KpiPeriod period) {
        LiveFigure.Tally tally =
                catalogue.figure(kpi).tallies(List.of(span(period))).get(0);
        return KpiReading.of(kpi.unit(), tally);
    }

    /** Whether the reader may see the rows. */
    public boolean isOpen(Kpi kpi) {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        String ability = catalogue.figure(kpi).ability();
        return reader != null
                && reader.getAuthorities().stream().anyMatch(granted -> ability.equals(granted.getAuthority()));
    }

    /** The rows that a number is made of; empty for those who may not see such rows. */
    public KeysetPage<LiveFigure.Row> rows(
            Kpi kpi, @Nullable UUID department, KpiPeriod period, KeysetRequest request) {
        if (!isOpen(kpi)) {
            return new KeysetPage<>(List.of(), null);
        }
        Span span = span(period);
        LiveFigure figure = catalogue.figure(kpi);
        return department == null
                ? figure.rows(span.from(), span.to(), request)
                : figure.rowsOf(seats.stays(department), span, request);
    }

    private Span span(KpiPeriod period) {
        Instant now = clock.instant();
        Instant from = time.startOf(period.start());
        Instant end = time.startOf(period.end());
        Instant to = end.isAfter(now) ? now : end;
        return new Span(from, to.isBefore(from) ? from : to);
    }
}
