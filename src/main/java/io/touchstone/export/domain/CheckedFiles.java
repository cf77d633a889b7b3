package io.touchstone.export.domain;

import io.touchstone.kernel.Ids;
import io.touchstone.shell.RunMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Holds a file that somebody brings back, as long as it is looked at: an archive is read from its end. */
@Component
class CheckedFiles {

    private final RunMode mode;
    private final Ids ids;

    CheckedFiles(RunMode mode, Ids ids) {
        this.mode = mode;
        this.ids = ids;
    }

    /** Looks at a file and its hash. */
    interface Look<T> {
        T at(Path file, String sha256) throws IOException;
    }

    <T> T with(InputStream content, Look<T> look) throws IOException {
        Path file = mode.folder("exports").resolve("check-" + ids.next());
        MessageDigest digest = CopyLines.sha256();
        try (InputStream hashed = new DigestInputStream(content, digest)) {
            Files.copy(hashed, file);
            return look.at(file, HexFormat.of().formatHex(digest.digest()));
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
