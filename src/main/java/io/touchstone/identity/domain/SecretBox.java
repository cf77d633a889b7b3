package io.touchstone.identity.domain;

import io.touchstone.shell.OwnerOnly;
import io.touchstone.shell.RunMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps secrets of second factors unreadable in the database and its backups: AES-GCM with a key that lies in the data
 * folder, made when first needed. Each is bound to its account, so that rows cannot be swapped.
 */
@Component
class SecretBox {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final RunMode mode;
    private @Nullable SecretKeySpec key;

    SecretBox(RunMode mode) {
        this.mode = mode;
    }

    byte[] close(byte[] secret, UUID owner) {
        byte[] nonce = Secrets.bytes(NONCE_BYTES);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, secret, nonce, owner);
        byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return whole;
    }

    byte[] open(byte[] whole, UUID owner) {
        byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, Arrays.copyOfRange(whole, NONCE_BYTES, whole.length), nonce, owner);
    }

    private byte[] run(int direction, byte[] text, byte[] nonce, UUID owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(direction, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(Secrets.hash(owner.toString()));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a second factor's secret does not fit the key in the data folder", e);
        }
    }

    private synchronized SecretKeySpec key() {
        if (key == null) {
            key = new SecretKeySpec(readOrMake(mode.folder("keys").resolve("second-factor")), "AES");
        }
        return key;
    }

    private static byte[] readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                OwnerOnly.write(file, Base64.getEncoder().encodeToString(Secrets.bytes(KEY_BYTES)) + "\n");
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
