package io.touchstone.intake.domain;

import io.touchstone.intake.Column;
import io.touchstone.intake.CopyReader;
import io.touchstone.intake.CopyRow;
import io.touchstone.intake.FactVerdict;
import io.touchstone.intake.IntakeKind;
import io.touchstone.intake.RowCode;
import io.touchstone.intake.StagedFile;
import io.touchstone.kernel.Actor;
import java.io.Closeable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;

/** One import while it is applied: its staging table, its scratch files, and the rows it refuses. */
final class StagedImport implements StagedFile, Closeable {

    private final UUID importId;
    private final Actor actor;
    private final Instant at;
    private final JdbcTemplate db;
    private final CopyManager copies;
    private final Path folder;
    private final Runnable cancelCheck;
    private final List<SpooledRows> scratches = new ArrayList<>();
    private final SpooledRows early;
    private final SpooledRows late;
    private FactVerdict.@Nullable Refused lastRefusal;
    private List<String> columns = List.of();

    StagedImport(
            UUID importId,
            Actor actor,
            Instant at,
            JdbcTemplate db,
            CopyManager copies,
            Path folder,
            Runnable cancelCheck) {
        this.importId = importId;
        this.actor = actor;
        this.at = at;
        this.db = db;
        this.copies = copies;
        this.folder = folder;
        this.cancelCheck = cancelCheck;
        this.early = scratch();
        this.late = scratch();
    }

    /** Makes the staging table; it goes with the transaction. */
    void create(IntakeKind kind, List<String> fileColumns) {
        columns = List.copyOf(fileColumns);
        String declarations = kind.columns().stream()
                .map(column -> column.name() + " " + column.sqlType())
                .collect(Collectors.joining(", "));
        db.execute("create temporary table " + TABLE + " (line bigint not null, " + declarations + ") on commit drop");
    }

    /** The table and its columns in the order of the file's fields. */
    String copyTarget() {
        return TABLE + " (line, " + String.join(", ", columns) + ")";
    }

    CopyManager copies() {
        return copies;
    }

    @Override
    public UUID importId() {
        return importId;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public JdbcTemplate db() {
        return db;
    }

    /** Refuses a row that never reached the staging table. */
    void refuseUnstaged(long line, Column column, RowCode code, String raw) {
        refuseUnstaged(line, column.name(), code, raw);
    }

    void refuseUnstaged(long line, String column, RowCode code, String raw) {
        early.rows().begin(RejectionLog.FIELDS);
        early.rows().put(importId);
        early.rows().put(line);
        early.rows().put(column);
        early.rows().put(code.slug());
        early.rows().put(code.detail());
        early.rows().put(raw.replace('\0', '\uFFFD'));
    }

    @Override
    public void refuse(long line, String column, String code, String detail) {
        late.rows().begin(RejectionLog.LATE_FIELDS);
        late.rows().put(line);
        late.rows().put(column);
        late.rows().put(code);
        late.rows().put(detail);
        lastRefusal = new FactVerdict.Refused(column, code, detail);
    }

    FactVerdict.@Nullable Refused lastRefusal() {
        return lastRefusal;
    }

    long refused() {
        return early.rows().rows() + late.rows().rows();
    }

    SpooledRows early() {
        return early;
    }

    SpooledRows late() {
        return late;
    }

    @Override
    public void read(String query, Consumer<CopyRow> reader) {
        try {
            CopyReader.read(copies, query, reader);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copy out", query, e);
        }
    }

    @Override
    public SpooledRows scratch() {
        SpooledRows scratch = new SpooledRows(folder.resolve("scratch-" + scratches.size()), copies);
        scratches.add(scratch);
        return scratch;
    }

    @Override
    public void checkCancelled() {
        cancelCheck.run();
    }

    @Override
    public void close() {
        scratches.forEach(SpooledRows::close);
    }
}
