package io.touchstone.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Processor time used so far by this JVM and by PostgreSQL: the postmaster, its living children and those it has reaped.
 *
 * @param jvm seconds
 * @param postgres seconds
 */
record ProcessorTime(double jvm, double postgres) {

    /** The kernel counts in hundredths of a second. */
    private static final double TICKS_A_SECOND = 100;

    static ProcessorTime now() {
        return new ProcessorTime(jvmSeconds(), postgresSeconds(postmaster()));
    }

    ProcessorTime since(ProcessorTime start) {
        return new ProcessorTime(jvm - start.jvm, postgres - start.postgres);
    }

    double total() {
        return jvm + postgres;
    }

    private static double jvmSeconds() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private static long postmaster() {
        return Long.parseLong(System.getenv("BENCH_PG_PID"));
    }

    private static double postgresSeconds(long postmaster) {
        double own = ticks(postmaster, true);
        try (Stream<ProcessHandle> children =
                ProcessHandle.of(postmaster).orElseThrow().children()) {
            return (own
                            + children.mapToDouble(child -> ticks(child.pid(), false))
                                    .sum())
                    / TICKS_A_SECOND;
        }
    }

    /** Fields 14 to 17 of stat: user, system, and both of reaped children; counted behind the name, which may hold blanks. */
    private static double ticks(long pid, boolean withReaped) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double own = Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
            return withReaped ? own + Double.parseDouble(fields[13]) + Double.parseDouble(fields[14]) : own;
        } catch (IOException gone) {
            return 0;
        }
    }
}
