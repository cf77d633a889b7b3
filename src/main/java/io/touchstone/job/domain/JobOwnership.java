package io.touchstone.job.domain;

import io.touchstone.job.JobId;
import io.touchstone.job.JobView;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.CurrentActor;
import org.springframework.stereotype.Component;

/** Tells whether the person at hand handed in a job. */
@Component("jobOwnership")
class JobOwnership {

    private final JobRows rows;
    private final CurrentActor currentActor;

    JobOwnership(JobRows rows, CurrentActor currentActor) {
        this.rows = rows;
        this.currentActor = currentActor;
    }

    public boolean isMine(JobId job) {
        Actor me = currentActor.get();
        return me.kind() != Actor.Kind.ANONYMOUS
                && rows.find(job).map(JobView::actor).filter(me::equals).isPresent();
    }
}
