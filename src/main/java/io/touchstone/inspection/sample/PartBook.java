package io.touchstone.inspection.sample;

import io.touchstone.inspection.SampleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of the parts of samples. */
@Repository
class PartBook {

    static final String COLUMNS =
            "p.part_id, p.sample_id, p.kind, p.blind_code, p.seal_no, p.lab_id, p.broken, p.keep_until, p.disposed_at";

    private static final String SELECT = "select " + COLUMNS + " from inspection_part p ";

    private final JdbcTemplate jdbc;

    PartBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, SampleId sample, NewPart part, String blindCode) {
        jdbc.update(
                "insert into inspection_part (part_id, sample_id, kind, blind_code, seal_no) values (?, ?, ?, ?, ?)",
                id,
                sample.id(),
                part.kind().word(),
                blindCode,
                part.sealNo());
    }

    boolean isSealTaken(String sealNo) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from inspection_part where seal_no = ?)", Boolean.class, sealNo));
    }

    /** In the order test, retained, merchant’s. */
    List<PartView> of(SampleId sample) {
        return jdbc.query(
                SELECT + "where p.sample_id = ? order by array_position(array['test', 'retained', 'merchant'], p.kind)",
                PartBook::view,
                sample.id());
    }

    Optional<PartView> byBlindCode(String code) {
        return jdbc.query(SELECT + "where p.blind_code = ?", PartBook::view, code).stream()
                .findFirst();
    }

    Optional<PartView> find(UUID part) {
        return jdbc.query(SELECT + "where p.part_id = ?", PartBook::view, part).stream()
                .findFirst();
    }

    Optional<PartView> lock(UUID part) {
        return jdbc.query(SELECT + "where p.part_id = ? for update", PartBook::view, part).stream()
                .findFirst();
    }

    /** The code staff call the laboratory by. */
    Optional<String> labCode(UUID lab) {
        return jdbc.queryForList("select code from inspection_lab where lab_id = ?", String.class, lab).stream()
                .findFirst();
    }

    void setLab(UUID part, @Nullable UUID lab) {
        jdbc.update("update inspection_part set lab_id = ? where part_id = ?", lab, part);
    }

    void setBroken(UUID part) {
        jdbc.update("update inspection_part set broken = true where part_id = ?", part);
    }

    /** Never shortens what was decided before. */
    int keepUntil(SampleId sample, LocalDate day) {
        return jdbc.update(
                "update inspection_part set keep_until = greatest(coalesce(keep_until, ?), ?)"
                        + " where sample_id = ? and disposed_at is null",
                day,
                day,
                sample.id());
    }

    void dispose(UUID part, String how, Instant at) {
        jdbc.update(
                "update inspection_part set disposed_at = ?, disposal = ? where part_id = ?",
                Timestamp.from(at),
                how,
                part);
    }

    static PartView view(ResultSet row, int index) throws SQLException {
        Timestamp disposed = row.getTimestamp("disposed_at");
        return new PartView(
                Objects.requireNonNull(row.getObject("part_id", UUID.class)),
                new SampleId(Objects.requireNonNull(row.getObject("sample_id", UUID.class))),
                PartKind.of(row.getString("kind")),
                row.getString("blind_code"),
                row.getString("seal_no"),
                row.getObject("lab_id", UUID.class),
                row.getBoolean("broken"),
                row.getObject("keep_until", LocalDate.class),
                disposed == null ? null : disposed.toInstant());
    }
}
