package io.touchstone.report.kpi;

import java.util.UUID;

/**
 * A department as snapshots name it.
 *
 * @param name its path, such as {@code Operations / Inspection}
 */
public record KpiDepartment(UUID id, String name) {}
