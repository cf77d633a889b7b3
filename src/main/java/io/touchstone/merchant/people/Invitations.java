package io.touchstone.merchant.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of the invitations. A link holds a random word of which the hash alone is kept. */
@Repository
class Invitations {

    private static final int WORD_BYTES = 32;

    private static final String OPEN = """
            select i.invitation_id, i.merchant_id, m.name, i.role, i.email, i.expires_at
            from merchant_invitation i join merchant m using (merchant_id)
            where i.accepted_at is null and i.withdrawn_at is null and i.expires_at > ?
            """;

    private final SecureRandom random = new SecureRandom();
    private final JdbcTemplate db;

    Invitations(JdbcTemplate db) {
        this.db = db;
    }

    /** Keeps an invitation and answers the word of its link. */
    String add(Invitation invitation, String invitedBy, Instant at) {
        byte[] bytes = new byte[WORD_BYTES];
        random.nextBytes(bytes);
        String word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        db.update(
                "insert into merchant_invitation (invitation_id, merchant_id, role, email, token_hash, invited_by,"
                        + " invited_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                invitation.id(),
                invitation.merchantId(),
                invitation.role().word(),
                invitation.email(),
                hash(word),
                invitedBy,
                Timestamp.from(at),
                Timestamp.from(invitation.expiresAt()));
        return word;
    }

    Optional<Invitation> open(String word, Instant at) {
        return db
                .query(OPEN + " and i.token_hash = ?", Invitations::invitation, Timestamp.from(at), hash(word))
                .stream()
                .findFirst();
    }

    List<Invitation> openOf(String merchantId, Instant at) {
        return db.query(
                OPEN + " and i.merchant_id = ? order by i.invited_at, i.invitation_id",
                Invitations::invitation,
                Timestamp.from(at),
                merchantId);
    }

    int sentSince(String merchantId, Instant since) {
        Integer count = db.queryForObject(
                "select count(*) from merchant_invitation where merchant_id = ? and invited_at > ?",
                Integer.class,
                merchantId,
                Timestamp.from(since));
        return count == null ? 0 : count;
    }

    /** Uses a link up; of two who try at once one succeeds. */
    boolean accept(UUID id, UUID account, Instant at) {
        return db.update(
                        "update merchant_invitation set accepted_at = ?, accepted_by = ? where invitation_id = ?"
                                + " and accepted_at is null and withdrawn_at is null and expires_at > ?",
                        Timestamp.from(at),
                        account,
                        id,
                        Timestamp.from(at))
                == 1;
    }

    boolean withdraw(String merchantId, UUID id, Instant at) {
        return db.update(
                        "update merchant_invitation set withdrawn_at = ? where invitation_id = ? and merchant_id = ?"
                                + " and accepted_at is null and withdrawn_at is null",
                        Timestamp.from(at),
                        id,
                        merchantId)
                == 1;
    }

    private static Invitation invitation(ResultSet row, int rowNumber) throws SQLException {
        return new Invitation(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                SeatRole.of(row.getString(4)).orElseThrow(),
                row.getString(5),
                row.getTimestamp(6).toInstant());
    }

    private static String hash(String word) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
