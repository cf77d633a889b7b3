package io.touchstone.identity.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random words that open something, and the hash that is kept of them. */
final class Secrets {

    private static final int BYTES = 32;
    private static final String TYPABLE = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 random bits as 43 characters that fit in an address and a header. */
    static String word() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
    }

    /** A word without look-alikes and signs, for people to type and for scripts to quote. */
    static String typable(int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(TYPABLE.charAt(RANDOM.nextInt(TYPABLE.length())));
        }
        return word.toString();
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Enough for random words: nobody guesses 256 bits, so nothing is gained by a slow hash. */
    static byte[] hash(String word) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hexHash(String word) {
        return HexFormat.of().formatHex(hash(word));
    }

    /** Compares in a time that does not depend on where the two differ. */
    static boolean equal(String one, String other) {
        return MessageDigest.isEqual(hash(one), hash(other));
    }
}
