package io.touchstone.inspection.acceptance;

import java.time.Instant;

/**
 * Where the lots of a merchant, category and stage stand, as the list shows it.
 *
 * @param since when the present severity began
 * @param asked whether a request waits for a second person
 */
public record SwitchingRow(
        LotKey key,
        String merchantName,
        Switching switching,
        Instant since,
        Instant changedAt,
        boolean asked,
        long version) {}
