package io.touchstone.identity.domain;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The code of an authenticator app: RFC 6238 with SHA-1, 30 seconds and six digits, which every app knows. */
final class Totp {

    static final int SECRET_BYTES = 20;
    private static final long PERIOD_SECONDS = 30;
    private static final int DIGITS = 6;

    /** A clock may be one period off either way. */
    private static final int DRIFT = 1;

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), PERIOD_SECONDS);
    }

    static String code(byte[] secret, long step) {
        return code(secret, step, DIGITS);
    }

    static String code(byte[] secret, long step, int digits) {
        byte[] hash = hmac(secret, step);
        int offset = hash[hash.length - 1] & 0xF;
        int binary = ((hash[offset] & 0x7F) << 24)
                | ((hash[offset + 1] & 0xFF) << 16)
                | ((hash[offset + 2] & 0xFF) << 8)
                | (hash[offset + 3] & 0xFF);
        String number = Integer.toString(binary % (int) Math.pow(10, digits));
        return "0".repeat(digits - number.length()) + number;
    }

    /** The step to which a code belongs, near an instant; empty when it fits none. */
    static OptionalLong match(byte[] secret, String code, Instant at) {
        long now = step(at);
        OptionalLong found = OptionalLong.empty();
        for (long step = now - DRIFT; step <= now + DRIFT; step++) {
            if (Secrets.equal(code(secret, step), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static byte[] hmac(byte[] secret, long step) {
        byte[] counter = new byte[Long.BYTES];
        for (int i = 0; i < Long.BYTES; i++) {
            counter[i] = (byte) (step >>> (8 * (Long.BYTES - 1 - i)));
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
