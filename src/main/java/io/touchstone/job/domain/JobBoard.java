package io.touchstone.job.domain;

import io.touchstone.job.JobId;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobView;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where modules hand in work. Who may do so is for them to say; people go through {@link JobDesk}. */
@Service
class JobBoard implements Jobs {

    private final JobRows rows;
    private final JobBell bell;
    private final JobSchedules schedules;
    private final JobCancellation cancellation;
    private final Ids ids;
    private final Clock clock;

    JobBoard(JobRows rows, JobBell bell, JobSchedules schedules, JobCancellation cancellation, Ids ids, Clock clock) {
        this.rows = rows;
        this.bell = bell;
        this.schedules = schedules;
        this.cancellation = cancellation;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public JobId submit(JobRequest request) {
        JobId id = new JobId(ids.next());
        rows.insert(id, request, null, clock.instant());
        bell.ringAfterCommit();
        return id;
    }

    @Override
    public void every(String name, Duration period, JobRequest request) {
        schedules.add(name, period, request);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<JobView> find(JobId id) {
        return rows.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<JobView> newest(String kind, String parameter, String value) {
        return rows.newest(kind, parameter, value);
    }

    @Override
    @Transactional
    public void cancel(JobId id) {
        cancellation.cancel(id);
    }
}
