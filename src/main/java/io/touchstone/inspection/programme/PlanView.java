package io.touchstone.inspection.programme;

import io.touchstone.job.JobView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan with all that its page shows.
 *
 * @param samples by state, then by arm
 * @param costs what it has cost the platform, in minor units by kind
 * @param strata the first of them
 * @param job the step that is under way, or the last one when it came to nothing
 */
public record PlanView(
        PlanRow row,
        Map<String, Map<String, Long>> samples,
        Map<String, Long> costs,
        List<StratumRow> strata,
        long strataCount,
        long drawn,
        long costMinor,
        double expected,
        Map<String, String> categories,
        String author,
        @Nullable JobView job) {

    /** What it has cost the platform so far. */
    public long spentMinor() {
        return costs.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What part of what it may cost is spent, in whole percent and no more than 100. */
    public long burnPercent() {
        long most = row.budget() == null ? costMinor : row.budget().minor();
        return most == 0 ? 0 : Math.min(100, 100 * spentMinor() / most);
    }
}
