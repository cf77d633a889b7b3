package io.touchstone.penalty.decision;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests to undo decisions, one open at a time. */
@Repository
class ReversalRequests {

    private final JdbcClient jdbc;

    ReversalRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isKnown(UUID id) {
        return jdbc.sql("select exists (select from penalty_reversal_request where request_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** False when one is open already. */
    boolean add(ReversalRequest request) {
        return jdbc.sql("insert into penalty_reversal_request"
                                + " (request_id, decision_id, effects, reason, requested_by, requested_at, undo_until, state)"
                                + " values (?, ?, ?, ?, ?, ?, ?, 'open') on conflict do nothing")
                        .param(request.id())
                        .param(request.decisionId())
                        .param(request.effects().toArray(UUID[]::new))
                        .param(request.reason())
                        .param(request.requestedBy())
                        .param(Timestamp.from(request.requestedAt()))
                        .param(request.undoUntil() == null ? null : Timestamp.from(request.undoUntil()))
                        .update()
                == 1;
    }

    Optional<ReversalRequest> open(UUID decision) {
        return jdbc.sql("select request_id, decision_id, effects, reason, requested_by, requested_at, undo_until"
                        + " from penalty_reversal_request where decision_id = ? and state = 'open'")
                .param(decision)
                .query((row, i) -> new ReversalRequest(
                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                        Objects.requireNonNull(row.getObject(2, UUID.class)),
                        effects((UUID[]) row.getArray(3).getArray()),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant(),
                        row.getTimestamp(7) == null ? null : row.getTimestamp(7).toInstant()))
                .optional();
    }

    /** What was asked within a window that is over is no longer asked. */
    void lapse(UUID decision, String by, Instant at) {
        jdbc.sql("update penalty_reversal_request set state = 'declined', decided_by = ?, decided_at = ?"
                        + " where decision_id = ? and state = 'open' and undo_until <= ?")
                .param(by)
                .param(Timestamp.from(at))
                .param(decision)
                .param(Timestamp.from(at))
                .update();
    }

    void decide(UUID id, boolean confirmed, @Nullable String words, String by, Instant at) {
        jdbc.sql("update penalty_reversal_request set state = ?, words = ?, decided_by = ?, decided_at = ?"
                        + " where request_id = ? and state = 'open'")
                .param(confirmed ? "confirmed" : "declined")
                .param(words)
                .param(by)
                .param(Timestamp.from(at))
                .param(id)
                .update();
    }

    private static List<UUID> effects(UUID[] stored) {
        return Arrays.asList(stored);
    }
}
