package io.touchstone.audit.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Up to which id every event is decided, that is, sealed or never to appear; so the sealer need not look at the whole trail
 * each second. An id is decided once all transactions that ran when it was first seen have ended.
 */
class SettledEvents {

    /** Between the id and the transaction number of a row lies a moment; this is far more than it. */
    private static final Duration MARGIN = Duration.ofMinutes(1);
    /** Everything is looked at again this often, so that nothing can stay unsealed. */
    private static final Duration SWEEP = Duration.ofHours(1);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private long below;
    private @Nullable Mark mark;
    private boolean decided;
    private Instant sweptAt = Instant.EPOCH;

    SettledEvents(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Mark(long id, long transactions, Instant at) {}

    private record Snapshot(long highestId, long oldestRunning, long next) {}

    /** No unsealed event has an id up to this one. */
    long below() {
        return below;
    }

    /** Looks at what is decided; to be called before sealing. */
    void observe() {
        Instant now = clock.instant();
        Snapshot snapshot = snapshot();
        if (snapshot.highestId() < below || Duration.between(sweptAt, now).abs().compareTo(SWEEP) > 0) {
            below = 0;
            mark = null;
            sweptAt = now;
        }
        if (mark == null) {
            mark = new Mark(snapshot.highestId(), snapshot.next(), now);
            decided = false;
        } else {
            decided = now.isAfter(mark.at().plus(MARGIN)) && snapshot.oldestRunning() >= mark.transactions();
        }
    }

    private Snapshot snapshot() {
        return Objects.requireNonNull(
                jdbc.queryForObject("""
                select coalesce(max(id), 0), pg_snapshot_xmin(pg_current_snapshot())::text::bigint,
                       pg_snapshot_xmax(pg_current_snapshot())::text::bigint from audit_event""", (rs, row) -> new Snapshot(rs.getLong(1), rs.getLong(2), rs.getLong(3))));
    }

    /** What was decided before has been sealed by now, so it need not be looked at again. */
    void advance() {
        if (decided && mark != null) {
            below = mark.id();
            mark = null;
            decided = false;
        }
    }
}
