package io.touchstone.evidence.domain;

import io.touchstone.evidence.EvidenceView;
import io.touchstone.evidence.EvidenceView.Scan;
import io.touchstone.evidence.FileId;
import io.touchstone.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of each uploaded file. */
@Repository
class EvidenceRows {

    private static final String SELECT = """
            select file_id, sha256, size_bytes, media_type, name, owner_id, scan, uploaded_at from evidence_file
            """;

    private final JdbcClient jdbc;

    EvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(EvidenceView file, Actor actor) {
        jdbc.sql("""
                insert into evidence_file (file_id, sha256, size_bytes, media_type, name, owner_id, uploaded_by,
                                           uploaded_at, scan, scanned_at)
                values (:id, :sha256, :size, :type, :name, :owner, :by, :at, :scan, :scannedAt)
                """)
                .param("id", file.id().id())
                .param("sha256", file.sha256())
                .param("size", file.sizeBytes())
                .param("type", file.mediaType())
                .param("name", file.name())
                .param("owner", file.ownerId())
                .param("by", actor.toString())
                .param("at", Timestamp.from(file.uploadedAt()))
                .param("scan", file.scan().name().toLowerCase(Locale.ROOT))
                .param("scannedAt", file.scan() == Scan.NOT_SCANNED ? null : Timestamp.from(file.uploadedAt()))
                .update();
    }

    Optional<EvidenceView> find(UUID id) {
        return jdbc.sql(SELECT + " where file_id = :id")
                .param("id", id)
                .query(EvidenceRows::view)
                .optional();
    }

    List<EvidenceView> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + " where file_id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(EvidenceRows::view)
                .list();
    }

    /** Those of some contents that a file is of. */
    Set<String> named(Collection<String> contents) {
        return Set.copyOf(jdbc.sql("select distinct sha256 from evidence_file where sha256 = any (:contents)")
                .param("contents", contents.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private static EvidenceView view(ResultSet row, int index) throws SQLException {
        return new EvidenceView(
                new FileId(Objects.requireNonNull(row.getObject("file_id", UUID.class))),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                row.getString("media_type"),
                row.getString("name"),
                row.getObject("owner_id", UUID.class),
                Scan.valueOf(row.getString("scan").toUpperCase(Locale.ROOT)),
                row.getTimestamp("uploaded_at").toInstant());
    }
}
