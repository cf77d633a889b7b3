package io.touchstone.inspection.insight.history;

/** How many rows of a file became what. */
record HistoryCounts(long read, long fresh, long merged, long changed, long known, long refused) {

    static final HistoryCounts NONE = new HistoryCounts(0, 0, 0, 0, 0, 0);

    HistoryCounts plus(HistoryCounts more) {
        return new HistoryCounts(
                read + more.read,
                fresh + more.fresh,
                merged + more.merged,
                changed + more.changed,
                known + more.known,
                refused + more.refused);
    }
}
