package io.touchstone.inspection.sample;

import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import io.touchstone.shell.Role;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells inspectors once a day how many parts need not be kept any longer; a day without any tells nobody. */
@Component
class KeepingRound implements JobHandler {

    static final String KIND = "inspection-keeping";

    private final KeepingList list;
    private final Accounts accounts;
    private final Notices notices;
    private final TransactionTemplate transactions;

    KeepingRound(KeepingList list, Accounts accounts, Notices notices, TransactionTemplate transactions, Jobs jobs) {
        this.list = list;
        this.accounts = accounts;
        this.notices = notices;
        this.transactions = transactions;
        jobs.every(KIND, Duration.ofDays(1), new JobRequest(KIND, Map.of(), Actor.system(KIND)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        long due = list.dueCount();
        if (due > 0) {
            transactions.executeWithoutResult(status -> tell(due));
        }
        return JobResult.of(Map.of("inspection.keeping.due", Long.toString(due)));
    }

    private void tell(long due) {
        for (AccountView inspector : accounts.withRole(Role.INSPECTOR)) {
            notices.send(Notice.to(
                    inspector.id(), "inspection.keeping.notice", "/admin/inspection/keeping", Long.toString(due)));
        }
    }
}
