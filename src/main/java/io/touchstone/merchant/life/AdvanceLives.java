package io.touchstone.merchant.life;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the steps that time alone demands: suspensions that are over and exits whose day has come, one shop a transaction. */
@Component
class AdvanceLives implements JobHandler {

    static final String KIND = "merchant-life";

    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int BATCH = 100;

    private final LifeActs acts;
    private final JdbcTemplate db;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AdvanceLives(LifeActs acts, JdbcTemplate db, Clock clock, TransactionTemplate transaction, Jobs jobs) {
        this.acts = acts;
        this.db = db;
        this.clock = clock;
        this.transaction = transaction;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), Actor.system(KIND)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        int moved = 0;
        String after = "";
        for (List<String> due = due(after); !due.isEmpty(); due = due(after)) {
            for (String merchantId : due) {
                context.checkCancelled();
                advance(merchantId);
                after = merchantId;
            }
            moved += due.size();
        }
        return JobResult.of(Map.of("merchants", Integer.toString(moved)));
    }

    void advance(String merchantId) {
        transaction.executeWithoutResult(
                status -> acts.act(merchantId, Actor.system(KIND), (life, at) -> life.advance(at)));
    }

    private List<String> due(String after) {
        Timestamp now = Timestamp.from(clock.instant());
        return db.queryForList(
                "select merchant_id from merchant_suspension where ended_at is null and until_at <= ? and merchant_id > ?"
                        + " union select merchant_id from merchant_exit where cancelled_at is null and left_at is null"
                        + " and leaves_at <= ? and merchant_id > ? order by merchant_id limit ?",
                String.class,
                now,
                after,
                now,
                after,
                BATCH);
    }
}
