package io.touchstone.intake;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows of one file that were good by themselves, staged in the temporary table {@link #TABLE} on the connection of the
 * import's transaction: a column {@code line}, and one for each column of the kind, null where the file has none.
 */
public interface StagedFile {

    String TABLE = "intake_staged";

    UUID importId();

    Actor actor();

    /** When the import began to be applied. */
    Instant at();

    /** The columns that the file has, in its order. */
    List<String> columns();

    /** Statements on the import's own connection. */
    JdbcTemplate db();

    /** Refuses a staged row; the line it begins on tells which. */
    void refuse(long line, String column, String code, String detail);

    default void refuse(long line, String column, RowCode code) {
        refuse(line, column, code.slug(), code.detail());
    }

    /** Reads the rows of a query through, one after the other in flat memory; no other statement may run meanwhile. */
    void read(String query, Consumer<CopyRow> reader);

    /** A new file for rows on their way back into the database, deleted with the import. */
    CopyFile scratch();

    /** @throws io.touchstone.job.JobCancelled when somebody asked for the end */
    void checkCancelled();
}
