package io.touchstone.inspection.insight.history;

import io.touchstone.job.JobUploads;
import io.touchstone.shell.RunMode;
import org.springframework.stereotype.Component;

/** Keeps a file of past findings until it is taken in, also over a restart, and no longer. */
@Component
class HistoryUploads extends JobUploads {

    static final long SIZE_MAX = 256L << 20;

    HistoryUploads(RunMode mode) {
        super(mode, "history", SIZE_MAX, HistoryRule.HISTORY_TOO_LARGE);
    }
}
