package io.touchstone.inspection.insight;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.Subject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves every night that the sums are what the single results and lines add up to, and names those that are not. Everything is read in
 * one snapshot, so that what is counted meanwhile disturbs nothing.
 */
@Component
class RecountTally implements JobHandler {

    static final String KIND = "inspection-recount";

    private static final Logger log = LoggerFactory.getLogger(RecountTally.class);
    private static final int NAMED_MAX = 50;

    private static final String TALLY = """
            select 'tally ' || coalesce(k.dimension, r.dimension) || ' ' || coalesce(k.period, r.period) || ' ' || coalesce(k.key, r.key)
              from (select * from inspection_tally where passed + failed > 0) k
              full join inspection_tally_recount r using (dimension, period, key)
             where %s limit %d""".formatted(
                    String.join(
                            " or ",
                            TallySql.COLUMNS.stream()
                                    .map("k.%1$s is distinct from r.%1$s"::formatted)
                                    .toList()),
                    NAMED_MAX);

    private static final String SPEND = """
            select 'spend ' || coalesce(k.dimension, r.dimension) || ' ' || coalesce(k.period, r.period) || ' ' || coalesce(k.key, r.key)
              from (select * from inspection_spend where amount_minor <> 0) k
              full join (select dimension, period, key, currency, bearer, kind, sum(amount_minor)::bigint as amount_minor
                           from inspection_spend_lines(:zone) group by 1, 2, 3, 4, 5, 6 having sum(amount_minor) <> 0) r
                   using (dimension, period, key, currency, bearer, kind)
             where k.amount_minor is distinct from r.amount_minor limit %d""".formatted(NAMED_MAX);

    /** A result that counts without its sample saying so, or a sample that has ended and counts nowhere. */
    private static final String SAMPLES = """
            select 'sample ' || coalesce(s.number, c.sample_id::text)
              from (select sample_id, passed from inspection_concluded where withdrawn_at is null) c
              full join (select sample_id, number, state = 'passed' as passed from inspection_sample where state in ('passed', 'failed')) s
                   using (sample_id)
             where c.passed is distinct from s.passed
               and not exists (select from inspection_concluded w where w.sample_id = s.sample_id and w.withdrawn_at is not null)
             limit %d""".formatted(NAMED_MAX);

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final PlatformTime time;
    private final Clock clock;

    RecountTally(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Jobs jobs,
            ApplicationEventPublisher events,
            PlatformTime time,
            Clock clock) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.time = time;
        this.clock = clock;
        jobs.every(KIND, Duration.ofDays(1), new JobRequest(KIND, Map.of(), Actor.system(KIND)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        List<String> found = differences();
        found.forEach(context::log);
        if (!found.isEmpty()) {
            log.warn(
                    "{} sums of inspection are not what their results add up to, the first is {}",
                    found.size(),
                    found.get(0));
        }
        transaction.executeWithoutResult(status -> events.publishEvent(new InspectionEvent(
                found.isEmpty() ? "tally_proved" : "tally_differs",
                new Subject("tally", "inspection"),
                context.actor(),
                clock.instant(),
                Map.of("differences", found.size()))));
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("tally_differences", Integer.toString(found.size()));
        return JobResult.of(summary);
    }

    /** The sums and samples that do not fit, the first of each kind. */
    List<String> differences() {
        return java.util.Objects.requireNonNull(snapshot.execute(status -> {
            List<String> found = new java.util.ArrayList<>(names(TALLY));
            found.addAll(jdbc.sql(SPEND)
                    .param("zone", time.zone().getId())
                    .query(String.class)
                    .list());
            found.addAll(names(SAMPLES));
            return found;
        }));
    }

    private List<String> names(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
