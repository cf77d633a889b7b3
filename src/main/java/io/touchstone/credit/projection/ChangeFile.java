package io.touchstone.credit.projection;

import io.touchstone.intake.CopyRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows on their way into a table while the connection is still busy handing out others. They wait in a file of the data folder,
 * so that memory stays flat however many there are.
 */
final class ChangeFile implements AutoCloseable {

    private final Path file;
    private final OutputStream out;
    private final CopyRows rows;

    ChangeFile(Path folder) {
        try {
            file = Files.createTempFile(folder, "credit", ".rows");
            out = Files.newOutputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows = new CopyRows((bytes, length) -> out.write(bytes, 0, length));
    }

    CopyRows rows() {
        return rows;
    }

    /** @param target the table with its columns in the rows' order */
    void copyInto(JdbcTemplate connection, String target) {
        rows.finish();
        connection.execute((ConnectionCallback<Long>) jdbc -> {
            try (InputStream in = Files.newInputStream(file)) {
                out.close();
                return jdbc.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + target + " from stdin (format binary)", in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
