package io.touchstone.inspection.buying;

import io.touchstone.kernel.RuleViolation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A picture of an order page, of the types that browsers draw; its type is found from its first bytes, never from its name. */
@SuppressWarnings("ArrayRecordComponent") // Handed on at once, never compared.
record Screenshot(byte[] bytes, String mediaType) {

    static final int BYTES_MAX = 5_000_000;

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");

    static Screenshot of(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            throw new RuleViolation(BuyingRule.BUYING_NO_IMAGE);
        }
        if (startsWith(bytes, PNG)) {
            return new Screenshot(bytes, "image/png");
        }
        if (startsWith(bytes, JPEG)) {
            return new Screenshot(bytes, "image/jpeg");
        }
        throw new RuleViolation(BuyingRule.BUYING_NO_IMAGE);
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length > magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Screenshot[" + mediaType + "]";
    }
}
