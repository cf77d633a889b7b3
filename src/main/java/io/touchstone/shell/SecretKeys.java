package io.touchstone.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The application's own keys, 256 bits each, in the data folder; made when first needed, readable by its owner alone. */
@Component
public class SecretKeys {

    private static final int KEY_BYTES = 32;

    private final RunMode mode;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    SecretKeys(RunMode mode) {
        this.mode = mode;
    }

    /** @param name the file's name under {@code keys} */
    public byte[] get(String name) {
        return known.computeIfAbsent(name, this::readOrMake).clone();
    }

    private byte[] readOrMake(String name) {
        Path file = mode.folder("keys").resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(key);
                OwnerOnly.writeOnce(file, Base64.getEncoder().encodeToString(key) + "\n");
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
