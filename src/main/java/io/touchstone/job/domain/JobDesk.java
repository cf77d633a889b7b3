package io.touchstone.job.domain;

import io.touchstone.job.JobId;
import io.touchstone.job.JobView;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people look after jobs. */
@Service
@Transactional(readOnly = true)
public class JobDesk {

    /** Log lines a page shows. */
    static final int LOG_SHOWN_MAX = 2_000;

    private final JobRows rows;
    private final JobHandlers handlers;
    private final JobFiles files;
    private final JobCancellation cancellation;

    JobDesk(JobRows rows, JobHandlers handlers, JobFiles files, JobCancellation cancellation) {
        this.rows = rows;
        this.handlers = handlers;
        this.files = files;
        this.cancellation = cancellation;
    }

    /** Jobs, newest first; an unreadable cursor means the first page. */
    @JobPermissions.CanReadJobs
    public KeysetPage<JobView> list(JobFilter filter, @Nullable String cursor, int limit) {
        UUID before = cursor == null ? null : idIn(cursor);
        return KeysetPage.cut(
                rows.list(filter, before, limit + 1),
                limit,
                job -> List.of(job.id().toString()));
    }

    /** The kinds of work the application knows. */
    @JobPermissions.CanReadJobs
    public List<String> kinds() {
        return handlers.kinds();
    }

    @JobPermissions.CanReadJobs
    public JobView find(JobId job) {
        return rows.find(job).orElseThrow(() -> new NotFound("job", job.toString()));
    }

    @JobPermissions.CanReadJobs
    public List<JobLogLine> log(JobId job) {
        return rows.log(job, LOG_SHOWN_MAX);
    }

    @JobPermissions.CanCancelJob
    @Transactional
    public void cancel(JobId job) {
        cancellation.cancel(job);
    }

    /** The result file, as long as it is kept. */
    @JobPermissions.CanDownloadResult
    public Path result(JobId job) {
        return rows.find(job)
                .flatMap(found -> Optional.ofNullable(found.file()))
                .flatMap(files::find)
                .orElseThrow(() -> new NotFound("job result", job.toString()));
    }

    private static @Nullable UUID idIn(String cursor) {
        try {
            return Cursor.decode(cursor, 1)
                    .map(values -> UUID.fromString(values.get(0)))
                    .orElse(null);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
