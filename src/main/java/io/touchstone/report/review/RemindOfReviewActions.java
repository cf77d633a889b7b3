package io.touchstone.report.review;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every six hours: reminds of actions of reviews that are due soon or late (feature M2). */
@Component
class RemindOfReviewActions implements JobHandler {

    static final String KIND = "report-review-actions";

    private static final Duration PERIOD = Duration.ofHours(6);

    private final ReviewReminders reminders;

    RemindOfReviewActions(ReviewReminders reminders, Jobs jobs) {
        this.reminders = reminders;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), Actor.system(KIND)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        return JobResult.of(Map.of("actions_reminded", Integer.toString(reminders.remind())));
    }
}
