package io.touchstone.audit.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One seal as it is stored, with its event.
 *
 * @param event null when it is gone
 */
// Arrays and not texts: millions are compared, none is kept.
@SuppressWarnings("ArrayRecordComponent")
record SealedLink(
        long seq,
        long eventId,
        Instant sealedAt,
        byte[] previous,
        byte[] hash,
        int form,
        @Nullable SealedRow event) {

    /** The columns of {@code audit_seal s} in front of those of {@link SealedRow}. */
    static final String COLUMNS = "s.seq, s.event_id, s.sealed_at, s.prev_hash, s.hash, s.form";

    private static final int EVENT = 7;
    private static final byte[] NOTHING = {};

    static SealedLink read(ResultSet rs) throws SQLException {
        rs.getLong(EVENT);
        boolean isGone = rs.wasNull();
        return new SealedLink(
                rs.getLong(1),
                rs.getLong(2),
                SealedRow.instant(rs, 3),
                rs.getBytes(4),
                rs.getBytes(5),
                rs.getInt(6),
                isGone ? null : SealedRow.read(rs, EVENT));
    }

    /** What its hash has to be. */
    byte[] expected() {
        SealForm known = SealForm.of(form);
        return event == null || known == null ? NOTHING : event.hash(known, seq, sealedAt, previous);
    }
}
