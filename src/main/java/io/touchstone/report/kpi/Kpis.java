package io.touchstone.report.kpi;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The key figures with their snapshots, as reviews and reports rest on them; whoever shows them asks for {@code kpi:read}. Only
 * periods that have ended have snapshots, and where there was nothing to reckon with there is none.
 */
public interface Kpis {

    /** In the order of their definition. */
    List<Kpi> all();

    Optional<Kpi> find(String code);

    /** The departments, by the path they are called, also those closed since that snapshots speak of. */
    List<KpiDepartment> departments();

    /** The newest version of each key figure of a period, for the whole platform and for each department. */
    List<KpiValue> of(KpiPeriod period);

    /** One of them. */
    Optional<KpiValue> of(String kpi, @Nullable UUID department, KpiPeriod period);

    /** The newest versions of the periods from one to another, both included, in their order. */
    List<KpiValue> trend(String kpi, @Nullable UUID department, KpiPeriod first, KpiPeriod last);

    /** Exactly these snapshots, also those restated since. */
    List<KpiValue> snapshots(Collection<Long> numbers);

    /** Every version of a period, newest first. */
    List<KpiValue> versions(String kpi, @Nullable UUID department, KpiPeriod period);

    /** Keeps what all key figures came to in the periods that have ended, where that was not kept or has changed since; says how many. */
    int take();
}
