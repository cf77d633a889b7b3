package io.touchstone.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.intake.FactFiles;
import io.touchstone.intake.ImportView;
import io.touchstone.intake.Intake;
import io.touchstone.job.JobCancelled;
import io.touchstone.job.JobContext;
import io.touchstone.job.JobId;
import io.touchstone.job.JobView;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.support.TouchstoneTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TouchstoneTest
class ImportJobTests {

    private static final int ROWS = 20_000;

    @Autowired
    private Intake intake;

    @Autowired
    private ImportJob job;

    @Autowired
    private ImportBook book;

    @Autowired
    private Spool spool;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate db;

    @BeforeEach
    void market() {
        new FactFiles(intake).market("m1");
    }

    @Test
    void readsAFileFromItsBeginningAgainWhenARunWasCutOff() {
        UUID id = received("cut");

        assertThatThrownBy(() -> job.run(new Context(id, 3))).isInstanceOf(JobCancelled.class);
        assertThat(view(id).state()).isEqualTo(ImportView.State.RUNNING);
        assertThat(stored("cut")).isZero();
        job.run(new Context(id, Integer.MAX_VALUE));
        job.ended(ended(id, JobView.State.SUCCEEDED));

        assertThat(FactFiles.counts(view(id))).isEqualTo("20000/20000/0/0");
        assertThat(stored("cut")).isEqualTo(ROWS);
        assertThat(Files.exists(spool.file(id))).isFalse();
        assertThat(Files.exists(spool.scratch(id).resolve("scratch-0"))).isFalse();
    }

    @Test
    void changesNothingWhenItIsRunAgainAfterItsEnd() {
        UUID id = received("twice");

        job.run(new Context(id, Integer.MAX_VALUE));
        job.run(new Context(id, Integer.MAX_VALUE));

        assertThat(FactFiles.counts(view(id))).isEqualTo("20000/20000/0/0");
    }

    @Test
    void failsACancelledImportAndTakesNothing() {
        UUID id = received("cancel");

        assertThatThrownBy(() -> job.run(new Context(id, 2))).isInstanceOf(JobCancelled.class);
        job.ended(ended(id, JobView.State.CANCELLED));

        assertThat(view(id).state()).isEqualTo(ImportView.State.FAILED);
        assertThat(view(id).error()).extracting("code").isEqualTo("cancelled");
        assertThat(stored("cancel")).isZero();
    }

    private UUID received(String prefix) {
        StringBuilder csv = new StringBuilder("order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append(prefix).append('-').append(i).append(",b,m1,p,1,2026-01-01T00:00:00Z\n");
        }
        UUID id = ids.next();
        spool.receive(id, new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)));
        book.open(id, "orders", false, null, FactFiles.SOMEBODY, Instant.parse("2026-03-01T09:00:00Z"));
        return id;
    }

    private ImportView view(UUID id) {
        return book.find(id).orElseThrow().view();
    }

    private long stored(String prefix) {
        Long count =
                db.queryForObject("select count(*) from trade_order where order_id like ?", Long.class, prefix + "-%");
        return count == null ? 0 : count;
    }

    private static JobView ended(UUID id, JobView.State state) {
        Instant at = Instant.parse("2026-03-01T09:00:00Z");
        return new JobView(
                new JobId(id),
                ImportJob.KIND,
                Map.of(ImportJob.ID, id.toString()),
                state,
                FactFiles.SOMEBODY,
                0,
                0,
                Map.of(),
                null,
                null,
                at,
                at,
                at);
    }

    /** Lets some looks pass, then asks for the end. */
    private static final class Context implements JobContext {

        private final UUID id;
        private int looks;

        Context(UUID id, int looks) {
            this.id = id;
            this.looks = looks;
        }

        @Override
        public JobId id() {
            return new JobId(id);
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of(ImportJob.ID, id.toString());
        }

        @Override
        public Actor actor() {
            return FactFiles.SOMEBODY;
        }

        @Override
        public void progress(long done, long total) {}

        @Override
        public void log(String line) {}

        @Override
        public void checkCancelled() {
            if (looks-- == 0) {
                throw new JobCancelled();
            }
        }
    }
}
