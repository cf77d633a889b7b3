package io.touchstone.report.kpi;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The key figures with their snapshots, in the order in which they are defined. */
@Component
class KeptKpis implements Kpis {

    private final KpiCatalogue catalogue;
    private final KpiSnapshotRows rows;
    private final KpiTargets targets;
    private final KpiSeats seats;
    private final KpiRound round;

    KeptKpis(KpiCatalogue catalogue, KpiSnapshotRows rows, KpiTargets targets, KpiSeats seats, KpiRound round) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.targets = targets;
        this.seats = seats;
        this.round = round;
    }

    @Override
    public List<Kpi> all() {
        return catalogue.all();
    }

    @Override
    public Optional<Kpi> find(String code) {
        return catalogue.find(code);
    }

    @Override
    public List<KpiDepartment> departments() {
        return seats.names().entrySet().stream()
                .map(one -> new KpiDepartment(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(KpiDepartment::name))
                .toList();
    }

    @Override
    public List<KpiValue> of(KpiPeriod period) {
        return values(rows.newest(period));
    }

    @Override
    public Optional<KpiValue> of(String kpi, @Nullable UUID department, KpiPeriod period) {
        return trend(kpi, department, period, period).stream().findAny();
    }

    @Override
    public List<KpiValue> trend(String kpi, @Nullable UUID department, KpiPeriod first, KpiPeriod last) {
        if (first.grain() != last.grain()) {
            throw new IllegalArgumentException(first + " and " + last + " are not of one length");
        }
        return values(rows.newest(kpi, department, first, last));
    }

    /** All key figures of the whole platform, of the periods from one to another. */
    List<KpiValue> platform(KpiPeriod first, KpiPeriod last) {
        return values(rows.newest(first, last));
    }

    KpiTargets.Book targets() {
        return targets.book();
    }

    @Override
    public List<KpiValue> snapshots(Collection<Long> numbers) {
        return values(rows.exactly(numbers));
    }

    @Override
    public List<KpiValue> versions(String kpi, @Nullable UUID department, KpiPeriod period) {
        return values(rows.versions(kpi, department, period));
    }

    @Override
    public int take() {
        return round.take(() -> {});
    }

    /** Rows of key figures that are defined no more are left out. */
    private List<KpiValue> values(List<KpiSnapshotRows.Row> found) {
        KpiTargets.Book book = targets.book();
        Map<String, Integer> order = new HashMap<>();
        catalogue.all().forEach(kpi -> order.put(kpi.code(), order.size()));
        return found.stream()
                .flatMap(row -> catalogue.find(row.kpi()).stream().map(kpi -> value(kpi, row, book)))
                .sorted(Comparator.comparingInt(value -> order.getOrDefault(value.kpi(), 0)))
                .toList();
    }

    private static KpiValue value(Kpi kpi, KpiSnapshotRows.Row row, KpiTargets.Book book) {
        var target = book.on(kpi, row.period().last());
        return new KpiValue(
                row.snapshot(),
                row.kpi(),
                row.department(),
                row.period(),
                row.version(),
                row.reading(),
                target,
                kpi.aim().verdict(row.reading(), target),
                row.madeAt());
    }
}
