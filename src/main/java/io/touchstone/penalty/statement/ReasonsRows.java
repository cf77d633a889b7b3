package io.touchstone.penalty.statement;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statements and their receipts in the database; rows are only ever added. */
@Component
class ReasonsRows {

    private static final String SELECT = """
            select s.statement_id, s.decision_id, s.seq, s.kind, s.merchant_id, s.content::text, s.sha256,
                   s.reversal_id, s.appeal_until, s.written_at, r.read_at
              from penalty_statement s left join penalty_statement_receipt r using (statement_id)
            """;

    private final JdbcClient jdbc;

    ReasonsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One part as it is kept.
     *
     * @param merchantId whom it is told; null for a brand's decision as a whole, which staff reads
     * @param reversalId the undoing that it tells of
     */
    record Part(
            UUID id,
            UUID decisionId,
            int seq,
            PartKind kind,
            @Nullable String merchantId,
            FrozenText frozen,
            @Nullable UUID reversalId,
            @Nullable Instant appealUntil,
            Instant writtenAt,
            @Nullable Instant readAt) {}

    /** False when the same was written before. */
    boolean add(Part part, int template) {
        return jdbc.sql("""
                insert into penalty_statement (statement_id, decision_id, seq, kind, merchant_id, template, content, sha256, reversal_id,
                                               appeal_until, written_at)
                values (?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?) on conflict do nothing
                """)
                        .param(part.id())
                        .param(part.decisionId())
                        .param(part.seq())
                        .param(part.kind().word())
                        .param(part.merchantId())
                        .param(template)
                        .param(part.frozen().text())
                        .param(part.frozen().sha256())
                        .param(part.reversalId())
                        .param(part.appealUntil() == null ? null : Timestamp.from(part.appealUntil()))
                        .param(Timestamp.from(part.writtenAt()))
                        .update()
                == 1;
    }

    /** All parts about a decision that one shop is told, the statement itself first; of null, those about a brand as a whole. */
    List<Part> of(UUID decision, @Nullable String merchantId) {
        return jdbc.sql(SELECT
                        + " where s.decision_id = ? and s.merchant_id is not distinct from ?::text order by s.seq")
                .param(decision)
                .param(merchantId)
                .query((row, i) -> new Part(
                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                        Objects.requireNonNull(row.getObject(2, UUID.class)),
                        row.getInt(3),
                        PartKind.of(row.getString(4)),
                        row.getString(5),
                        new FrozenText(row.getString(6), row.getString(7)),
                        row.getObject(8, UUID.class),
                        instant(row.getTimestamp(9)),
                        row.getTimestamp(10).toInstant(),
                        instant(row.getTimestamp(11))))
                .list();
    }

    Optional<UUID> original(UUID decision, @Nullable String merchantId) {
        return jdbc.sql("select statement_id from penalty_statement"
                        + " where decision_id = ? and merchant_id is not distinct from ?::text and seq = 1")
                .param(decision)
                .param(merchantId)
                .query(UUID.class)
                .optional();
    }

    /** The undoings that a shop was told of. */
    List<UUID> reversalsTold(UUID decision, String merchantId) {
        return jdbc.sql("select reversal_id from penalty_statement"
                        + " where decision_id = ? and merchant_id = ? and reversal_id is not null")
                .param(decision)
                .param(merchantId)
                .query(UUID.class)
                .list();
    }

    /** Until when a shop may appeal, as it was told. */
    Optional<Instant> appealUntil(UUID decision, String merchantId) {
        return jdbc.sql("select appeal_until from penalty_statement"
                        + " where decision_id = ? and merchant_id = ? and seq = 1 and appeal_until is not null")
                .param(decision)
                .param(merchantId)
                .query((row, i) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Keeps when it was first read; read again it changes nothing. */
    void read(UUID statement, UUID account, Instant at) {
        jdbc.sql(
                        "insert into penalty_statement_receipt (statement_id, read_at, read_by) values (?, ?, ?) on conflict do nothing")
                .param(statement)
                .param(Timestamp.from(at))
                .param(account)
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
