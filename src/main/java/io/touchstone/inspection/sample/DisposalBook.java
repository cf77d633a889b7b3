package io.touchstone.inspection.sample;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of disposals. */
@Repository
class DisposalBook {

    private static final String SELECT = """
            select d.disposal_id, d.part_id, s.number, p.kind, p.seal_no, d.how, d.reason, d.asked_by, d.asked_at, d.decided_by,
                   d.decided_at, d.agreed, d.decision
              from inspection_disposal d
              join inspection_part p using (part_id)
              join inspection_sample s using (sample_id)
            """;

    private final JdbcTemplate jdbc;

    DisposalBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean isOpen(UUID part) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from inspection_disposal where part_id = ? and decided_at is null)",
                Boolean.class,
                part));
    }

    void add(UUID id, UUID part, DisposalWay how, String reason, String by, Instant at) {
        jdbc.update(
                "insert into inspection_disposal (disposal_id, part_id, how, reason, asked_by, asked_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                part,
                how.word(),
                reason,
                by,
                Timestamp.from(at));
    }

    void decide(UUID id, boolean agreed, @Nullable String words, String by, Instant at) {
        jdbc.update(
                "update inspection_disposal set decided_by = ?, decided_at = ?, agreed = ?, decision = ? where disposal_id = ?",
                by,
                Timestamp.from(at),
                agreed,
                words,
                id);
    }

    Optional<Disposal> find(UUID id) {
        return jdbc.query(SELECT + "where d.disposal_id = ?", DisposalBook::view, id).stream()
                .findFirst();
    }

    /** Those that wait first, then the newest. */
    List<Disposal> newest(int limit) {
        return jdbc.query(
                SELECT + "order by (d.decided_at is not null), d.asked_at desc, d.disposal_id desc limit ?",
                DisposalBook::view,
                limit);
    }

    private static Disposal view(ResultSet row, int index) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Disposal(
                Objects.requireNonNull(row.getObject("disposal_id", UUID.class)),
                Objects.requireNonNull(row.getObject("part_id", UUID.class)),
                row.getString("number"),
                PartKind.of(row.getString("kind")),
                row.getString("seal_no"),
                DisposalWay.of(row.getString("how")),
                row.getString("reason"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getObject("agreed", Boolean.class),
                row.getString("decision"));
    }
}
