package io.touchstone.inspection.sample;

import io.touchstone.evidence.FileId;
import io.touchstone.inspection.SampleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of custody; the database refuses any that does not go on from the one before. */
@Repository
class CustodyBook {

    private static final String SELECT = """
            select c.part_id, c.seq, c.step, c.from_kind, c.from_name, c.to_kind, c.to_name, c.at, c.recorded_at, c.seal, c.gap,
                   c.photo_id, c.photo_sha256, c.note, c.actor
              from inspection_custody c
            """;

    private final JdbcTemplate jdbc;

    CustodyBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(CustodyEntry entry) {
        Holder from = entry.from();
        jdbc.update(
                """
                insert into inspection_custody (part_id, seq, step, from_kind, from_name, to_kind, to_name, at, recorded_at, seal, gap,
                    photo_id, photo_sha256, note, actor)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                entry.partId(),
                entry.seq(),
                entry.step().word(),
                from == null ? null : from.kind().word(),
                from == null ? null : from.name(),
                entry.to().kind().word(),
                entry.to().name(),
                Timestamp.from(entry.at()),
                Timestamp.from(entry.recordedAt()),
                entry.seal().word(),
                entry.gap(),
                entry.photo() == null ? null : entry.photo().id(),
                entry.photoSha256(),
                entry.note(),
                entry.actor());
    }

    /** The newest step of a part; every part has one from its sealing on. */
    CustodyEntry last(UUID part) {
        return jdbc.query(SELECT + "where c.part_id = ? order by c.seq desc limit 1", CustodyBook::view, part)
                .get(0);
    }

    /** Where the chain of a part begins. */
    CustodyEntry first(UUID part) {
        return jdbc.query(SELECT + "where c.part_id = ? and c.seq = 1", CustodyBook::view, part)
                .get(0);
    }

    /** All steps of all parts of a sample, each part’s in their order. */
    List<CustodyEntry> of(SampleId sample) {
        return jdbc.query(
                SELECT
                        + " join inspection_part p using (part_id) where p.sample_id = ?"
                        + " order by array_position(array['test', 'retained', 'merchant'], p.kind), c.seq",
                CustodyBook::view,
                sample.id());
    }

    private static CustodyEntry view(ResultSet row, int index) throws SQLException {
        String from = row.getString("from_kind");
        UUID photo = row.getObject("photo_id", UUID.class);
        return new CustodyEntry(
                Objects.requireNonNull(row.getObject("part_id", UUID.class)),
                row.getInt("seq"),
                CustodyEntry.Step.of(row.getString("step")),
                from == null ? null : new Holder(Holder.Kind.of(from), row.getString("from_name")),
                new Holder(Holder.Kind.of(row.getString("to_kind")), row.getString("to_name")),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                Seal.of(row.getString("seal")),
                row.getBoolean("gap"),
                photo == null ? null : new FileId(photo),
                row.getString("photo_sha256"),
                row.getString("note"),
                row.getString("actor"));
    }
}
