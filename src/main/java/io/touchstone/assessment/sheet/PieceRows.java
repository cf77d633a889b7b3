package io.touchstone.assessment.sheet;

import io.touchstone.assessment.sheet.Piece.Kind;
import io.touchstone.assessment.sheet.Piece.Live;
import io.touchstone.assessment.sheet.Piece.Struck;
import io.touchstone.kernel.Conflict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pieces of evidence as they are kept: added, and struck out at most. */
@Component
class PieceRows {

    private final JdbcClient jdbc;

    PieceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Items with at least one piece that counts. */
    Set<String> proven(AssessmentId id) {
        return new HashSet<>(
                jdbc.sql("select distinct item from assessment_evidence where assessment_id = ? and struck_at is null")
                        .param(id.id())
                        .query(String.class)
                        .list());
    }

    boolean isKnown(UUID piece) {
        return jdbc.sql("select exists (select from assessment_evidence where evidence_id = ?)")
                .param(piece)
                .query(Boolean.class)
                .single();
    }

    /** In the order they came in; people stand in it by their ids. */
    List<Piece> of(AssessmentId id, String item) {
        return jdbc.sql("select * from assessment_evidence where assessment_id = ? and item = ?"
                        + " order by uploaded_at, evidence_id")
                .param(id.id())
                .param(item)
                .query((row, i) -> piece(row))
                .list();
    }

    void add(AssessmentId id, Piece piece) {
        Live live = piece.live();
        jdbc.sql("""
                        insert into assessment_evidence
                            (evidence_id, assessment_id, item, kind, title, file_id, url, figure, window_from, window_to, value, counted,
                             counted_of, worth, effective_on, collected_on, uploaded_at, uploaded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(piece.id())
                .param(id.id())
                .param(piece.item())
                .param(piece.kind().word())
                .param(piece.title())
                .param(piece.fileId())
                .param(piece.url())
                .param(live == null ? null : live.figure())
                .param(live == null ? null : Timestamp.from(live.from()))
                .param(live == null ? null : Timestamp.from(live.to()))
                .param(live == null ? null : live.value())
                .param(live == null ? null : live.counted())
                .param(live == null ? null : live.of())
                .param(live == null ? null : live.worth())
                .param(piece.effectiveOn())
                .param(piece.collectedOn())
                .param(Timestamp.from(piece.uploadedAt()))
                .param(UUID.fromString(piece.uploadedBy()))
                .update();
    }

    /** @throws Conflict when it was struck out before, or is no piece of this item */
    void strike(AssessmentId id, String item, UUID piece, String reason, UUID by, Instant at) {
        int struck = jdbc.sql("update assessment_evidence set struck_at = ?, struck_by = ?, struck_reason = ?"
                        + " where assessment_id = ? and item = ? and evidence_id = ? and struck_at is null")
                .param(Timestamp.from(at))
                .param(by)
                .param(reason)
                .param(id.id())
                .param(item)
                .param(piece)
                .update();
        if (struck == 0) {
            throw new Conflict(SheetRule.SHEET_EVIDENCE_STRUCK);
        }
    }

    private static Piece piece(ResultSet row) throws SQLException {
        return new Piece(
                Objects.requireNonNull(row.getObject("evidence_id", UUID.class)),
                row.getString("item"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("title"),
                row.getObject("file_id", UUID.class),
                row.getString("url"),
                live(row),
                row.getDate("effective_on").toLocalDate(),
                row.getDate("collected_on").toLocalDate(),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("uploaded_by"),
                row.getString("carried_from") != null,
                struck(row));
    }

    private static @Nullable Live live(ResultSet row) throws SQLException {
        String figure = row.getString("figure");
        return figure == null
                ? null
                : new Live(
                        figure,
                        row.getTimestamp("window_from").toInstant(),
                        row.getTimestamp("window_to").toInstant(),
                        row.getBigDecimal("value"),
                        row.getLong("counted"),
                        row.getLong("counted_of"),
                        row.getObject("worth", Integer.class));
    }

    private static @Nullable Struck struck(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("struck_at");
        return at == null
                ? null
                : new Struck(at.toInstant(), row.getString("struck_by"), row.getString("struck_reason"));
    }
}
