package io.touchstone.inspection.programme;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The order of a draw (ruling S4): HMAC-SHA256 of the product's id. The two halves of the key are digested once and the states
 * cloned for each product, which halves the work of a {@code Mac}. Not for several threads at once.
 */
final class DrawKeys {

    static final int LENGTH = 32;

    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final MessageDigest inner;
    private final MessageDigest outer;

    private DrawKeys(byte[] key) {
        inner = keyed(key, INNER);
        outer = keyed(key, OUTER);
    }

    /** Of what is drawn within strata: the seed itself is the key. */
    static DrawKeys ofStrata(byte[] seed) {
        return new DrawKeys(seed);
    }

    /** Of the control arm: a key made of the seed. */
    static DrawKeys ofControl(byte[] seed) {
        byte[] word = "control".getBytes(StandardCharsets.UTF_8);
        byte[] key = new byte[LENGTH];
        new DrawKeys(seed).of(word, word.length, key);
        return new DrawKeys(key);
    }

    /** Writes the key of a product into {@code into}. */
    void of(byte[] productId, int length, byte[] into) {
        try {
            MessageDigest digest = (MessageDigest) inner.clone();
            digest.update(productId, 0, length);
            digest.digest(into, 0, LENGTH);
            digest = (MessageDigest) outer.clone();
            digest.update(into, 0, LENGTH);
            digest.digest(into, 0, LENGTH);
        } catch (GeneralSecurityException | CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 is not what it was", e);
        }
    }

    private static MessageDigest keyed(byte[] key, byte pad) {
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes");
        }
        byte[] block = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= pad;
        }
        MessageDigest digest = Sha256.start();
        digest.update(block);
        return digest;
    }
}
