package io.touchstone.intake.domain;

import io.touchstone.intake.CopyFile;
import io.touchstone.intake.CopyRows;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.UncategorizedSQLException;

/** Rows in a file of the import's own folder. */
final class SpooledRows implements CopyFile, Closeable {

    private static final int BLOCK = 1 << 16;

    private final Path file;
    private final CopyManager copies;
    private final OutputStream out;
    private final CopyRows rows;

    SpooledRows(Path file, CopyManager copies) {
        this.file = file;
        this.copies = copies;
        try {
            this.out = Files.newOutputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.rows = new CopyRows((bytes, length) -> out.write(bytes, 0, length));
    }

    @Override
    public CopyRows rows() {
        return rows;
    }

    @Override
    public void copyInto(String target) {
        rows.finish();
        close();
        if (rows.rows() == 0) {
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BLOCK)) {
            copies.copyIn("copy " + target + " from stdin (format binary)", in, BLOCK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copy " + target, null, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
