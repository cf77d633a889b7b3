package io.touchstone.intake.domain;

import io.touchstone.intake.IntakeKind;
import io.touchstone.intake.domain.IntakePermissions.CanImport;
import io.touchstone.intake.domain.IntakePermissions.CanReadImports;
import io.touchstone.job.JobId;
import io.touchstone.job.JobRequest;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Where files are handed in and looked after; a file is kept first, and read by a job. */
@Service
public class ImportDesk {

    private final IntakeKinds kinds;
    private final ImportBook book;
    private final Rejections rejections;
    private final LiveImports live;
    private final LabScope scope;
    private final Spool spool;
    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ImportDesk(
            IntakeKinds kinds,
            ImportBook book,
            Rejections rejections,
            LiveImports live,
            LabScope scope,
            Spool spool,
            Jobs jobs,
            Ids ids,
            Clock clock,
            TransactionTemplate transaction) {
        this.kinds = kinds;
        this.book = book;
        this.rejections = rejections;
        this.live = live;
        this.scope = scope;
        this.spool = spool;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The kinds of files, in the order in which they are sent. */
    @CanReadImports
    public List<String> kinds() {
        return kinds.all().stream().map(IntakeKind::name).toList();
    }

    /** Keeps the whole body before anything is opened, so that no transaction waits for a slow line. */
    @CanImport
    public ImportEntry receive(String kind, boolean gzip, @Nullable String fileName, InputStream body, Actor actor) {
        kinds.get(kind);
        scope.demand(kind);
        UUID id = ids.next();
        spool.receive(id, body);
        try {
            transaction.executeWithoutResult(status -> {
                book.open(id, kind, gzip, fileName, actor, clock.instant());
                book.nameJob(
                        id,
                        jobs.submit(new JobRequest(ImportJob.KIND, Map.of(ImportJob.ID, id.toString()), actor))
                                .id());
            });
        } catch (RuntimeException e) {
            spool.delete(id);
            throw e;
        }
        return find(id);
    }

    /** An import as it stands this moment, with the rows read so far. */
    @CanReadImports
    public ImportEntry find(UUID id) {
        ImportEntry entry = book.find(id).orElseThrow(() -> new NotFound("import", id.toString()));
        return scope.demandOwn(entry).withRowsRead(live.rowsRead(id));
    }

    /** Newest first. */
    @CanReadImports
    public KeysetPage<ImportEntry> recent(@Nullable ImportPlace after, int limit) {
        scope.demand("");
        List<ImportEntry> rows = after == null
                ? book.recent(null, null, limit + 1)
                : book.recent(after.startedAt(), after.id(), limit + 1);
        return KeysetPage.cut(
                rows,
                limit,
                entry -> List.of(
                        entry.view().startedAt().toString(), entry.view().id().toString()));
    }

    /** A place in the list of imports. */
    public record ImportPlace(Instant startedAt, UUID id) {}

    /** Writes the rejected rows as CSV. */
    @CanReadImports
    public void writeRejections(UUID id, OutputStream out) {
        find(id);
        rejections.write(id, out);
    }

    /** The first rejected rows. */
    @CanReadImports
    public List<Rejections.Row> rejections(UUID id, int limit) {
        find(id);
        return rejections.first(id, limit);
    }

    /** How many rows were rejected for which reason, most first. */
    @CanReadImports
    public Map<String, Long> rejectionCodes(UUID id) {
        find(id);
        return rejections.byCode(id);
    }

    /** Asks a running import to end; one that has ended stays as it is. */
    @CanImport
    public void cancel(UUID id) {
        UUID jobId = find(id).jobId();
        if (jobId != null) {
            jobs.cancel(new JobId(jobId));
        }
    }
}
