package io.touchstone.report.kpi;

import io.touchstone.job.JobId;
import io.touchstone.job.JobRequest;
import io.touchstone.job.Jobs;
import io.touchstone.report.ReportPermissions.CanTarget;
import io.touchstone.shell.CurrentActor;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where those who own a target have the key figures taken at once, after late facts came in; nights do it by themselves. */
@Service
public class KpiTakingDesk {

    private final Jobs jobs;
    private final CurrentActor currentActor;

    KpiTakingDesk(Jobs jobs, CurrentActor currentActor) {
        this.jobs = jobs;
        this.currentActor = currentActor;
    }

    /** @return the work under way; asked for twice, the second finds nothing to keep */
    @CanTarget
    @Transactional
    public JobId take() {
        return jobs.submit(new JobRequest(TakeKpis.KIND, Map.of(), currentActor.get()));
    }
}
