package io.touchstone.intake.domain;

import io.touchstone.intake.ImportView;
import io.touchstone.intake.IntakeKind;
import io.touchstone.job.JobCancelled;
import io.touchstone.kernel.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs one import: everything it changes, its counts, its rejections and its audit event commit together or not at all, so
 * a run that is cut off can simply be started again.
 */
@Component
class ImportRun {

    /** Sorting and hashing of one import; a database of its own has this many times over. */
    private static final String WORK_MEMORY = "set local work_mem = '64MB'";

    /** Sets are applied one after the other: the second sees what the first has made, and none waits in a circle. */
    static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(7596549386990935)";

    static final ImportView.Failure INTERNAL =
            new ImportView.Failure("internal", "an error inside; nothing was changed", null);

    static final ImportView.Failure CANCELLED =
            new ImportView.Failure("cancelled", "cancelled before it was done; nothing was changed", null);

    /** A file that one import reads. */
    record Source(Path file, boolean gzip) {}

    private final Copying copying;
    private final Spool spool;
    private final JdbcTemplate db;
    private final TransactionTemplate transaction;
    private final ImportBook book;
    private final LiveImports live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportRun(
            Copying copying,
            Spool spool,
            JdbcTemplate db,
            PlatformTransactionManager transactions,
            ImportBook book,
            LiveImports live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.copying = copying;
        this.spool = spool;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.book = book;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Runs the import to its end. A file that cannot be taken fails it here; whatever else goes wrong is let through, and
     * the caller decides whether it is run again or failed for good.
     *
     * @param cancelCheck throws {@link JobCancelled} when somebody asked for the end
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
            fail(id, kind.name(), new ImportView.Failure(e.code(), e.detail(), e.column()), actor);
        } finally {
            spool.clear(folder);
        }
    }

    /** Ends an import that no run will end any more; one that has ended stays as it is. */
    void fail(UUID id, String kind, ImportView.Failure error, Actor actor) {
        transaction.executeWithoutResult(status -> {
            if (book.fail(id, error, live.rowsRead(id), clock.instant())) {
                events.publishEvent(new ImportFailed(id, kind, error.code(), actor, clock.instant()));
            }
        });
        live.forget(id);
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
                StagedImport staged =
                        new StagedImport(id, actor, clock.instant(), db, copying.manager(), folder, cancelCheck)) {
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
}
