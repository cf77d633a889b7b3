package io.touchstone.merchant.review;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * What the draw says of a decision: the first four bytes of SHA-256 over {@code seed:application:round} modulo 10,000.
 * Below the share in basis points it is drawn. The database works out the same in the proof.
 */
final class DrawValue {

    static final int RANGE = 10_000;

    private DrawValue() {}

    static int of(String seed, UUID application, int round) {
        String text = seed + ":" + application + ":" + round;
        byte[] hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return Math.toIntExact(Integer.toUnsignedLong(ByteBuffer.wrap(hash).getInt()) % RANGE);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
