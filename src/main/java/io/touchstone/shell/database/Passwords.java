package io.touchstone.shell.database;

import io.touchstone.shell.CannotStart;
import io.touchstone.shell.OwnerOnly;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The random passwords of the cluster's three roles; they are kept in the data folder with mode 0600. */
record Passwords(String superuser, String owner, String application) {

    private static final int BYTES = 24;

    static Passwords random() {
        var random = new SecureRandom();
        return new Passwords(word(random), word(random), word(random));
    }

    private static String word(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Null when the file is absent or does not hold all three. */
    static @Nullable Passwords read(Path file) {
        if (!Files.exists(file)) {
            return null;
        }
        var lines = new Properties();
        try {
            lines.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new CannotStart("The database passwords in %s cannot be read (%s).".formatted(file, e), e);
        }
        String superuser = lines.getProperty("superuser");
        String owner = lines.getProperty("owner");
        String application = lines.getProperty("application");
        if (superuser == null || owner == null || application == null) {
            return null;
        }
        return new Passwords(superuser, owner, application);
    }

    void write(Path file) {
        OwnerOnly.write(file, "superuser=%s%nowner=%s%napplication=%s%n".formatted(superuser, owner, application));
    }

    @Override
    public String toString() {
        return "Passwords[hidden]";
    }
}
