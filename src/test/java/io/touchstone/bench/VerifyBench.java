package io.touchstone.bench;

import io.touchstone.audit.domain.VerifyAudit;
import io.touchstone.shell.RunMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/** The audit chain: how fast the running application seals, and how fast the command line verifies. Arguments: events (200000). */
final class VerifyBench {

    private static final String DATABASE = "bench_verify";
    private static final int SEALED_A_SECOND = 500;
    private static final int VERIFIED_A_SECOND = 50_000;
    private static final int PAUSE_MILLIS = 50;

    private VerifyBench() {}

    public static void main(String[] args) {
        Report.run(args, numbers -> measure(numbers[0]), 200_000);
    }

    private static void measure(int events) throws Exception {
        BenchDatabase.create(DATABASE);
        // Checkpoints of an earlier run would rightly contradict this chain.
        FileSystemUtils.deleteRecursively(Path.of("target", "bench-data", DATABASE));
        try (Product product = Product.start(DATABASE)) {
            BenchDatabase.execute(DATABASE, """
                    insert into audit_event (at, recorded_at, actor_kind, actor_id, action, subject_kind, subject_id, details)
                    select clock_timestamp(), clock_timestamp(), 'STAFF', '0190aaaa-0000-7000-8000-000000000001',
                           'merchant.changed', 'merchant', 'shop-' || i, '{"field":"name","from":"甲","to":"乙"}'
                      from generate_series(1, %d) i""".formatted(events));
            long begun = System.nanoTime();
            while (BenchDatabase.query(DATABASE, "select count(*) from audit_seal") < events) {
                Thread.sleep(PAUSE_MILLIS);
            }
            Report.atLeast("events sealed a second", rate(events, begun), SEALED_A_SECOND);
            BenchDatabase.execute(DATABASE, "vacuum analyze audit_event, audit_seal");
            verify(product, events);
        }
    }

    private static void verify(Product product, int events) {
        double cpu = cpuMicros();
        long begun = System.nanoTime();
        int status = new VerifyAudit().run(List.of(), product.bean(RunMode.class), product.bean(DataSource.class));
        Report.mustEqual("exit code", status, 0);
        Report.line("       CPU of this JVM: %.2f us an event", (cpuMicros() - cpu) / events);
        Report.atLeast("events verified a second", rate(events, begun), VERIFIED_A_SECOND);
    }

    private static double cpuMicros() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e3;
    }

    private static double rate(int events, long begun) {
        return events / ((System.nanoTime() - begun) / 1e9);
    }
}
