package io.touchstone.audit.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One event as the chain sees it. Its canonical form, from which the hash is made, is written down in docs/domain/audit.md so
 * that a third party can check the chain without this code.
 */
record SealedRow(
        long id,
        Instant at,
        Instant recordedAt,
        String actorKind,
        String actorId,
        String action,
        String subjectKind,
        String subjectId,
        String details,
        @Nullable String requestId) {

    /** The columns of {@code audit_event e} in the order of {@link #read}. */
    static final String COLUMNS = "e.id, e.at, e.recorded_at, e.actor_kind, e.actor_id, e.action, e.subject_kind,"
            + " e.subject_id, e.details, e.request_id";

    static final int HASH_BYTES = 32;
    private static final byte[] EVENT_DOMAIN = "touchstone-audit-event-v2\n".getBytes(StandardCharsets.US_ASCII);
    private static final int ABSENT = -1;

    static SealedRow read(ResultSet rs, int first) throws SQLException {
        return new SealedRow(
                rs.getLong(first),
                instant(rs, first + 1),
                instant(rs, first + 2),
                rs.getString(first + 3),
                rs.getString(first + 4),
                rs.getString(first + 5),
                rs.getString(first + 6),
                rs.getString(first + 7),
                rs.getString(first + 8),
                rs.getString(first + 9));
    }

    static Instant instant(ResultSet rs, int column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What stands before the first seal. */
    static byte[] genesis() {
        return new byte[HASH_BYTES];
    }

    /** The hash of this event in its place of the chain. */
    byte[] hash(SealForm form, long seq, Instant sealedAt, byte[] previous) {
        MessageDigest digest = sha256();
        return switch (form) {
            case COLUMNS -> {
                digest.update(form.domain());
                digest.update(previous);
                numbers(digest, seq, micros(sealedAt));
                columns(digest);
                yield digest.digest();
            }
            case DIGEST -> form.link(seq, sealedAt, previous, content());
        };
    }

    /** What stands for this event in an excerpt of the chain that does not show it. */
    byte[] content() {
        MessageDigest digest = sha256();
        digest.update(EVENT_DOMAIN);
        columns(digest);
        return digest.digest();
    }

    private void columns(MessageDigest digest) {
        numbers(digest, id, micros(at), micros(recordedAt));
        text(digest, actorKind);
        text(digest, actorId);
        text(digest, action);
        text(digest, subjectKind);
        text(digest, subjectId);
        text(digest, details);
        text(digest, requestId);
    }

    static void numbers(MessageDigest digest, long... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
        for (long number : numbers) {
            bytes.putLong(number);
        }
        digest.update(bytes.array());
    }

    private static void text(MessageDigest digest, @Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        int length = text == null ? ABSENT : bytes.length;
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        digest.update(bytes);
    }

    static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000L);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
