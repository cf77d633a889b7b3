package io.touchstone.shell;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Keeps single fields unreadable in the database and its backups, with keys that lie in the data folder: AES-GCM for what
 * must be read again, HMAC-SHA256 for what need only be found. A sealed value is bound to its owner, so that rows cannot be
 * swapped.
 */
@Component
public class FieldCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeys keys;
    private final SecureRandom random = new SecureRandom();

    FieldCipher(SecretKeys keys) {
        this.keys = keys;
    }

    /**
     * @param key name of the key, one a purpose
     * @param owner the id of the row the value belongs to
     */
    public byte[] seal(String key, byte[] value, UUID owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, value, nonce, owner);
        byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return whole;
    }

    /** @throws IllegalStateException when the value was sealed by another key or for another owner */
    public byte[] open(String key, byte[] whole, UUID owner) {
        byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, key, Arrays.copyOfRange(whole, NONCE_BYTES, whole.length), nonce, owner);
    }

    /** The same word for the same text, and no way back without the key. */
    public String mark(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.get(key), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyed hash could not be made", e);
        }
    }

    private byte[] run(int direction, String key, byte[] text, byte[] nonce, UUID owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(direction, new SecretKeySpec(keys.get(key), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(
                    MessageDigest.getInstance("SHA-256").digest(owner.toString().getBytes(StandardCharsets.UTF_8)));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed value does not fit the key in the data folder", e);
        }
    }
}
