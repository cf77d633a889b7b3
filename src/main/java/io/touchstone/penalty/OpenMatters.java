package io.touchstone.penalty;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a merchant can do something about now, for pages that show a shop as a whole. */
public interface OpenMatters {

    /** The most urgent first, at most {@code limit}. */
    List<OpenMatter> of(String merchantId, Instant at, int limit);

    /**
     * One matter.
     *
     * @param number of the case or the decision
     * @param todo what to do, as a word: {@code answer}, {@code wait} or {@code appeal}
     * @param until by when; null for no limit
     * @param path below the shop's own pages, such as {@code violations/VC-2026-000001}
     */
    record OpenMatter(
            String number,
            @Nullable String ruleCode,
            String todo,
            @Nullable Instant until,
            String path) {}
}
