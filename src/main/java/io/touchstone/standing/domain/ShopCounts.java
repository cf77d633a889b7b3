package io.touchstone.standing.domain;

import io.touchstone.standing.domain.ShopQuery.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How many shops a filter leaves. Counting ten thousand index entries costs more than the page beside it, so a count is kept
 * for a few seconds, and dropped when this process has changed the list.
 */
@Component
class ShopCounts {

    private static final Duration KEPT = Duration.ofSeconds(15);
    private static final int FILTERS_MAX = 2_000;

    private final Map<ShopFilter, Count> counts = new ConcurrentHashMap<>();
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ShopCounts(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long of(ShopFilter filter) {
        Instant now = clock.instant();
        Count count = counts.get(filter);
        if (count != null
                && now.isBefore(count.until())
                && !now.isBefore(count.until().minus(KEPT))) {
            return count.shops();
        }
        if (counts.size() >= FILTERS_MAX) {
            counts.clear();
        }
        Statement statement = ShopQuery.count(filter, ShopDirectory.COUNT_MAX + 1);
        Long shops = jdbc.queryForObject(statement.sql(), Long.class, statement.arguments());
        Count fresh = new Count(shops == null ? 0 : shops, now.plus(KEPT));
        counts.put(filter, fresh);
        return fresh.shops();
    }

    void forget() {
        counts.clear();
    }

    private record Count(long shops, Instant until) {}
}
