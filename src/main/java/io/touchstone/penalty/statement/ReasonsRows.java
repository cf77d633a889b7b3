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
            select s.statement_id, s.decision_id, s.seq, s.kind, s.merchant_id, s.content::text, s.sha256, s.appeal_until, s.written_at,
                   r.read_at
              from penalty_statement s left join penalty_statement_receipt r using (statement_id)
            """;

    private final JdbcClient jdbc;

    ReasonsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One part as it is kept. */
    record Part(
            UUID id,
            UUID decisionId,
            int seq,
            PartKind kind,
            @Nullable String merchantId,
            FrozenText frozen,
            @Nullable Instant appealUntil,
            Instant writtenAt,
            @Nullable Instant readAt) {}

    void add(Part part, int template) {
        jdbc.sql("""
                insert into penalty_statement (statement_id, decision_id, seq, kind, merchant_id, template, content, sha256, appeal_until,
                                               written_at)
                values (?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?)
                """)
                .param(part.id())
                .param(part.decisionId())
                .param(part.seq())
                .param(part.kind().word())
                .param(part.merchantId())
                .param(template)
                .param(part.frozen().text())
                .param(part.frozen().sha256())
                .param(part.appealUntil() == null ? null : Timestamp.from(part.appealUntil()))
                .param(Timestamp.from(part.writtenAt()))
                .update();
    }

    /** All parts about a decision, the statement itself first. */
    List<Part> of(UUID decision) {
        return jdbc.sql(SELECT + " where s.decision_id = ? order by s.seq")
                .param(decision)
                .query((row, i) -> new Part(
                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                        Objects.requireNonNull(row.getObject(2, UUID.class)),
                        row.getInt(3),
                        PartKind.of(row.getString(4)),
                        row.getString(5),
                        new FrozenText(row.getString(6), row.getString(7)),
                        instant(row.getTimestamp(8)),
                        row.getTimestamp(9).toInstant(),
                        instant(row.getTimestamp(10))))
                .list();
    }

    Optional<UUID> original(UUID decision) {
        return jdbc.sql("select statement_id from penalty_statement where decision_id = ? and seq = 1")
                .param(decision)
                .query(UUID.class)
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
