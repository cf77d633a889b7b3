package io.touchstone.report.kpi;

import io.touchstone.kernel.Rule;

/** What key figures and their targets refuse. */
public enum KpiRule implements Rule {
    /** A target is proposed by the role that answers for the key figure (feature M1). */
    KPI_NOT_OWNER,
    KPI_TARGET_WAITS,
    KPI_TARGET_ANSWERED,
    /** Nobody confirms what they proposed. */
    KPI_TARGET_OWN,
    KPI_TARGET_NOT_OWN,
    KPI_TARGET_SAME,
    /** What has passed keeps the target it had. */
    KPI_TARGET_PAST,
    KPI_TARGET_TOO_MUCH;

    @Override
    public String module() {
        return "report";
    }
}
