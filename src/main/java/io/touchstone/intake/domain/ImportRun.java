package io.touchstone.intake.domain;

import io.touchstone.intake.ImportView;
import io.touchstone.intake.IntakeKind;
import io.touchstone.job.JobCancelled;
import io.touchstone.kernel.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Runs one import: everything it changes, its counts, its rejections and its audit event commit together or not at all, so
 * a run that is cut off can simply be started again.
 */
@Component
class ImportRun {

    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);

    /** Sorting and hashing of one import; a database of its own has this many times over. */
    private static final String WORK_MEMORY = "set local work_mem = '64MB'";

    /** Sets are applied one after the other: the second sees what the first has made, and none waits in a circle. */
    static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(7596549386990935)";

    /** A file that one import reads. */
    record Source(Path file, boolean gzip) {}

    private final DataSource dataSource;
    private final JdbcTemplate db;
    private final TransactionTemplate transaction;
    private final ImportBook book;
    private final LiveImports live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportRun(
            DataSource dataSource,
            JdbcTemplate db,
            PlatformTransactionManager transactions,
            ImportBook book,
            LiveImports live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dataSource = dataSource;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.book = book;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Runs the import to its end, good or bad.
     *
     * @param cancelCheck throws {@link JobCancelled} when somebody asked for the end; that is let through
     */
    void run(
            UUID id,
            IntakeKind kind,
            Source source,
            Actor actor,
            Path folder,
            LongConsumer rows,
            Runnable cancelCheck) {
        LongConsumer progress = count -> {
            live.say(id, count);
            rows.accept(count);
        };
        try {
            transaction.executeWithoutResult(status -> apply(id, kind, source, actor, folder, progress, cancelCheck));
        } catch (BadFile e) {
            fail(id, kind, new ImportView.Failure(e.code(), e.detail(), e.column()), actor);
        } catch (JobCancelled e) {
            fail(id, kind, new ImportView.Failure("cancelled", "cancelled before it was done", null), actor);
            throw e;
        } catch (RuntimeException e) {
            log.error("import {} of {} failed", id, kind.name(), e);
            fail(id, kind, new ImportView.Failure("internal", "an error inside; nothing was changed", null), actor);
        } finally {
            live.forget(id);
            clear(folder);
        }
    }

    /** Ends an import that no run will end any more. */
    void fail(UUID id, IntakeKind kind, ImportView.Failure error, Actor actor) {
        transaction.executeWithoutResult(status -> {
            if (book.fail(id, error, live.rowsRead(id), clock.instant())) {
                events.publishEvent(new ImportFailed(id, kind.name(), error.code(), actor, clock.instant()));
            }
        });
    }

    private void apply(
            UUID id,
            IntakeKind kind,
            Source source,
            Actor actor,
            Path folder,
            LongConsumer progress,
            Runnable cancelCheck) {
        db.execute(WORK_MEMORY);
        try (DecodedFile file = DecodedFile.open(source.file(), source.gzip());
                StagedImport staged = new StagedImport(id, actor, clock.instant(), db, copies(), folder, cancelCheck)) {
            long read = new FileStaging(staged, progress).stage(kind, file);
            cancelCheck.run();
            db.execute(ONE_AT_A_TIME);
            IntakeKind.Tally tally = kind.apply(staged);
            cancelCheck.run();
            RejectionLog.write(staged, source.file(), source.gzip());
            ImportBook.Counts counts =
                    new ImportBook.Counts(read, tally.accepted(), tally.duplicate(), staged.refused());
            String sha256 = file.sha256();
            book.succeed(id, counts, sha256, clock.instant());
            events.publishEvent(new Imported(id, kind.name(), sha256, counts, actor, clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("import", null, e);
        }
    }

    private CopyManager copies() throws SQLException {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI();
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void clear(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            log.warn("could not delete {}", folder, e);
        }
    }
}
