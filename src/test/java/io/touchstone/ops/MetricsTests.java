package io.touchstone.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.support.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The statement of {@code ops/metrics}, run as it stands there. */
class MetricsTests {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @BeforeEach
    void reset() {
        DATABASE.reset();
    }

    @Test
    void tellsAnEmptyDatabaseIsAtRest() throws IOException {
        Map<String, BigDecimal> figures = figures();

        assertThat(figures).containsKeys("sessions", "database_bytes", "database_connections_ratio");
        assertThat(figures.get("ledger_difference_minor")).isZero();
        assertThat(figures.get("audit_unsealed_seconds")).isZero();
    }

    @Test
    void tellsWhatWaitsAndWhatFailed() throws IOException {
        DATABASE.ownerJdbc().update("""
                insert into job (id, kind, parameters, state, actor_kind, actor_id, submitted_at, started_at, ended_at)
                values (gen_random_uuid(), 'x', '{}', 'WAITING', 'SYSTEM', 'test', now() - interval '1 hour', null, null)
                """);
        DATABASE.ownerJdbc().update("""
                insert into audit_event (at, recorded_at, actor_kind, actor_id, action, subject_kind, subject_id, details)
                values (now(), now() - interval '10 minutes', 'SYSTEM', 'test', 'x.y', 'x', '1', '{}')
                """);

        Map<String, BigDecimal> figures = figures();

        assertThat(figures.get("jobs_waiting")).isEqualByComparingTo("1");
        assertThat(figures.get("job_waiting_seconds")).isGreaterThan(BigDecimal.valueOf(3_000));
        assertThat(figures.get("audit_unsealed_seconds")).isGreaterThan(BigDecimal.valueOf(500));
    }

    private static Map<String, BigDecimal> figures() throws IOException {
        String script = Files.readString(Path.of("ops/metrics"));
        String sql = script.replaceFirst("(?s).*<<'SQL' \\|\n(.*?)\nSQL\n.*", "$1");
        Map<String, BigDecimal> figures = new HashMap<>();
        DATABASE.ownerJdbc().query(sql, row -> {
            figures.put(row.getString(1), row.getBigDecimal(3));
        });
        return figures;
    }
}
