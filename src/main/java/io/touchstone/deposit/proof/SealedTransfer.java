package io.touchstone.deposit.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One transfer as its seal sees it. The canonical form is written down in docs/domain/deposit-proof.md, so that a third party can
 * check it without this code.
 *
 * @param legs in the order of account and version
 */
record SealedTransfer(long id, Instant at, UUID cause, String kind, String currency, List<Leg> legs) {

    static final int MARK_BYTES = 4;
    static final int HASH_BYTES = 32;

    private static final byte[] DOMAIN = "touchstone-transfer-v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LEG_LONGS = 5;

    /** One entry. */
    record Leg(long account, long version, Instant at, long amountMinor, long balanceMinor) {}

    SealedTransfer {
        legs = List.copyOf(legs);
    }

    byte[] digest() {
        MessageDigest digest = sha256();
        digest.update(DOMAIN);
        digest.update(ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(id)
                .putLong(micros(at))
                .putLong(cause.getMostSignificantBits())
                .putLong(cause.getLeastSignificantBits())
                .array());
        text(digest, kind);
        text(digest, currency);
        ByteBuffer rows = ByteBuffer.allocate(Integer.BYTES + legs.size() * LEG_LONGS * Long.BYTES);
        rows.putInt(legs.size());
        for (Leg leg : legs) {
            rows.putLong(leg.account())
                    .putLong(leg.version())
                    .putLong(micros(leg.at()))
                    .putLong(leg.amountMinor())
                    .putLong(leg.balanceMinor());
        }
        return digest.digest(rows.array());
    }

    /** The first four bytes of a digest, never all zero. */
    static int mark(byte[] digest) {
        int mark = ByteBuffer.wrap(digest).getInt();
        return mark == 0 ? 1 : mark;
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

    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
