package io.touchstone.job.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobId;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.JobView;
import io.touchstone.job.JobView.State;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.RunMode;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** Long work on a real database, with a handler that does what each test wants. */
@TouchstoneTest
@Import(JobTests.Handlers.class)
@Timeout(60)
class JobTests {

    private static final String KIND = "job-tests";
    private static final Map<String, Work> WORK = new ConcurrentHashMap<>();
    private static final ConcurrentLinkedQueue<JobView> ENDED = new ConcurrentLinkedQueue<>();

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobRows rows;

    @Autowired
    private JobClaims claims;

    @Autowired
    private Workers workers;

    @Autowired
    private Chores chores;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Autowired
    private RunMode mode;

    /** What the handler does for one test. */
    interface Work {
        JobResult run(JobContext context) throws Exception;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Handlers {
        @Bean
        JobHandler testHandler() {
            return new JobHandler() {
                @Override
                public String kind() {
                    return KIND;
                }

                @Override
                public JobResult run(JobContext context) throws Exception {
                    Work work = WORK.get(context.parameters().get("work"));
                    return work.run(context);
                }

                @Override
                public void ended(JobView job) {
                    ENDED.add(job);
                }
            };
        }
    }

    private JobRequest request(String name, Work work) {
        WORK.put(name, work);
        return new JobRequest(KIND, Map.of("work", name), Actor.system("job-tests"));
    }

    private JobView await(JobId id, State state) throws InterruptedException {
        for (int i = 0; i < 400; i++) {
            JobView job = jobs.find(id).orElseThrow();
            if (job.state() == state) {
                return job;
            }
            assertThat(job.state().hasEnded()).as("ended as %s", job).isFalse();
            Thread.sleep(50);
        }
        throw new AssertionError("the job did not become " + state);
    }

    @Test
    void runsRightAfterTheCommitAndKeepsItsSummaryInOrder() throws Exception {
        JobRequest request = request("plain", context -> {
            context.progress(7, 10);
            context.log("seven\0of ten");
            return JobResult.of(new java.util.LinkedHashMap<>(Map.of("zulu", "1")));
        });

        JobId id = jobs.submit(request);

        JobView job = await(id, State.SUCCEEDED);
        assertThat(job.summary()).containsExactly(Map.entry("zulu", "1"));
        assertThat(job.done()).isEqualTo(7);
        assertThat(job.total()).isEqualTo(10);
        assertThat(rows.log(id, 10)).extracting(JobLogLine::text).containsExactly("seven of ten");
        assertThat(ENDED).filteredOn(ended -> ended.id().equals(id)).hasSize(1);
    }

    @Test
    void doesNothingWhenTheHandingInIsRolledBack() {
        JobRequest request = request("rolled-back", context -> JobResult.of(Map.of()));

        JobId id = transaction.execute(status -> {
            status.setRollbackOnly();
            return jobs.submit(request);
        });

        assertThat(jobs.find(id)).isEmpty();
    }

    @Test
    void showsProgressWhileTheHandlersOwnTransactionIsOpen() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        JobRequest request = request("open-transaction", context -> {
            transaction.executeWithoutResult(status -> {
                context.progress(3, 9);
                awaitQuietly(seen);
            });
            return JobResult.of(Map.of());
        });

        JobId id = jobs.submit(request);

        for (int i = 0; jobs.find(id).orElseThrow().done() != 3; i++) {
            assertThat(i).isLessThan(100);
            Thread.sleep(50);
        }
        seen.countDown();
        await(id, State.SUCCEEDED);
    }

    @Test
    void failsWithTheReasonAndTellsTheHandler() throws Exception {
        JobRequest request = request("failing", context -> {
            throw new IllegalStateException("the disk is full");
        });

        JobId id = jobs.submit(request);

        assertThat(await(id, State.FAILED).failure()).isEqualTo("the disk is full");
        assertThat(rows.log(id, 10)).extracting(JobLogLine::text).anyMatch(line -> line.contains("disk is full"));
        assertThat(ENDED).filteredOn(ended -> ended.id().equals(id)).hasSize(1);
    }

    @Test
    void beginsAgainWhenTheDatabaseWentAwayUnderIt() throws Exception {
        AtomicInteger starts = new AtomicInteger();
        JobRequest request = request("bereft", context -> {
            if (starts.incrementAndGet() == 1) {
                throw new TransactionSystemException("rollback failed", new SQLException("gone", "08006"));
            }
            return JobResult.of(Map.of());
        });

        JobId id = jobs.submit(request);

        await(id, State.SUCCEEDED);
        assertThat(starts).hasValue(2);
        assertThat(ENDED).filteredOn(ended -> ended.id().equals(id)).hasSize(1);
    }

    @Test
    void failsWorkOfAnUnknownKind() throws Exception {
        JobId id = jobs.submit(new JobRequest("nobody-does-this", Map.of(), Actor.system("job-tests")));

        assertThat(await(id, State.FAILED).failure()).contains("nobody-does-this");
    }

    @Test
    void endsARunningJobThatIsCancelledAndPutsTheWishDown() throws Exception {
        JobRequest request = request("cancelled", context -> {
            while (true) {
                context.checkCancelled();
                Thread.sleep(20);
            }
        });
        JobId id = jobs.submit(request);
        await(id, State.RUNNING);

        jobs.cancel(id);

        await(id, State.CANCELLED);
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_event where action = 'job.cancel_asked' and subject_id = ?",
                        Long.class,
                        id.toString()))
                .isEqualTo(1);
    }

    @Test
    void leavesAnEndedJobAsItIsWhenCancelled() throws Exception {
        JobId id = jobs.submit(request("ended", context -> JobResult.of(Map.of())));
        await(id, State.SUCCEEDED);

        jobs.cancel(id);

        assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(State.SUCCEEDED);
    }

    @Test
    void beginsAgainWhatADeadProcessHeld() throws Exception {
        WORK.put("dead", context -> JobResult.of(Map.of("done", "after all")));
        JobId id = new JobId(java.util.UUID.fromString("01900000-0000-7000-8000-000000000001"));
        jdbc.update(
                "insert into job (id, kind, parameters, state, actor_kind, actor_id, attempt, owner, lease_until,"
                        + " submitted_at) values (?, ?, '{\"work\":\"dead\"}', 'RUNNING', 'SYSTEM', 'x', 1, ?,"
                        + " clock_timestamp() - interval '1 second', now())",
                id.id(),
                KIND,
                java.util.UUID.fromString("01900000-0000-7000-8000-00000000dead"));

        assertThat(await(id, State.SUCCEEDED).summary()).containsEntry("done", "after all");
    }

    @Test
    void leavesAloneWhatALivingProcessHolds() throws Exception {
        JobId id = new JobId(java.util.UUID.fromString("01900000-0000-7000-8000-000000000002"));
        jdbc.update(
                "insert into job (id, kind, parameters, state, actor_kind, actor_id, attempt, owner, lease_until,"
                        + " submitted_at) values (?, ?, '{}', 'RUNNING', 'SYSTEM', 'x', 1, ?,"
                        + " clock_timestamp() + interval '1 minute', now())",
                id.id(),
                KIND,
                java.util.UUID.fromString("01900000-0000-7000-8000-00000000beef"));

        assertThat(claims.claim()).isEmpty();
        jdbc.update("delete from job where id = ?", id.id());
    }

    @Test
    void givesUpWorkThatTookTheProcessDownAgainAndAgain() throws Exception {
        JobId id = new JobId(java.util.UUID.fromString("01900000-0000-7000-8000-000000000003"));
        jdbc.update(
                "insert into job (id, kind, parameters, state, actor_kind, actor_id, attempt, owner, lease_until,"
                        + " submitted_at) values (?, ?, '{}', 'RUNNING', 'SYSTEM', 'x', ?, ?, '-infinity', now())",
                id.id(),
                KIND,
                JobWorker.ATTEMPTS_MAX,
                java.util.UUID.fromString("01900000-0000-7000-8000-00000000dead"));

        assertThat(await(id, State.FAILED).failure()).contains("given up");
    }

    @Test
    void stopsInTheMiddleAndGoesOnAtTheNextStart() throws Exception {
        CountDownLatch again = new CountDownLatch(2);
        JobRequest request = request("stopped", context -> {
            again.countDown();
            while (again.getCount() > 0) {
                context.checkCancelled();
                Thread.sleep(20);
            }
            return JobResult.of(Map.of());
        });
        JobId id = jobs.submit(request);
        await(id, State.RUNNING);
        Awaitility.await().until(() -> again.getCount() <= 1);

        workers.stop();
        JobView stopped = jobs.find(id).orElseThrow();
        workers.start();

        assertThat(stopped.state()).isEqualTo(State.WAITING);
        await(id, State.SUCCEEDED);
    }

    @Test
    void neverServesAFileFromOutsideTheDataFolder() throws Exception {
        JobRequest request = request("outside", context -> new JobResult(Map.of(), Path.of("/etc/passwd")));

        JobId id = jobs.submit(request);

        assertThat(await(id, State.FAILED).file()).isNull();
        assertThat(new JobFiles(mode).find("../../etc/passwd")).isEmpty();
    }

    @Test
    void deletesAResultAfterItsDays() throws Exception {
        Path file = mode.folder("exports").resolve("old.csv");
        Files.writeString(file, "x");
        JobId id = jobs.submit(request("file", context -> new JobResult(Map.of(), file)));
        assertThat(await(id, State.SUCCEEDED).file()).isEqualTo("exports/old.csv");

        TestClock time = clock;
        time.advance(Chores.FILE_KEPT.plus(Duration.ofMinutes(1)));
        chores.clean();
        time.reset();

        assertThat(file).doesNotExist();
        assertThat(jobs.find(id).orElseThrow().file()).isNull();
    }

    @Test
    void handsInScheduledWorkOnceAPeriodAndNotWhileItRuns() throws Exception {
        ConcurrentLinkedQueue<JobId> runs = new ConcurrentLinkedQueue<>();
        CountDownLatch finish = new CountDownLatch(1);
        jobs.every("job-tests-hourly", Duration.ofHours(1), request("hourly", context -> {
            runs.add(context.id());
            awaitQuietly(finish);
            return JobResult.of(Map.of());
        }));
        TestClock time = clock;

        chores.submitDue();
        assertThat(runs).isEmpty();
        time.advance(Duration.ofMinutes(61));
        chores.submitDue();
        Awaitility.await().until(() -> !runs.isEmpty());
        time.advance(Duration.ofMinutes(61));
        chores.submitDue();
        finish.countDown();
        await(runs.peek(), State.SUCCEEDED);
        time.reset();

        assertThat(runs).hasSize(1);
    }

    @Test
    void refusesTwoSchedulesOfOneName() {
        JobRequest request = request("twice", context -> JobResult.of(Map.of()));
        jobs.every("job-tests-twice", Duration.ofDays(1000), request);

        assertThatThrownBy(() -> jobs.every("job-tests-twice", Duration.ofDays(1), request))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void runsEveryJobOnceWhenManyAreHandedInAtOnce() throws Exception {
        ConcurrentLinkedQueue<JobId> runs = new ConcurrentLinkedQueue<>();
        JobRequest request = request("many", context -> {
            runs.add(context.id());
            return JobResult.of(Map.of());
        });

        List<JobId> ids = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> jobs.submit(request))
                .toList();

        for (JobId id : ids) {
            await(id, State.SUCCEEDED);
        }
        assertThat(runs).containsExactlyInAnyOrderElementsOf(ids);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
