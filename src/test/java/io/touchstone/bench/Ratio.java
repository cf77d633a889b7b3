package io.touchstone.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Runs two arms in turn, A B B A in each round, and compares their processor time per operation. What counts is the median of the
 * rounds' ratios: absolute figures of a shared machine are good to a factor of two only.
 */
final class Ratio {

    private static final double SPREAD_NOISY = 0.25;
    private static final double FSYNC_NOISY = 3;

    private final Arm subject;
    private final Arm reference;
    private final int warmUps;
    private ToDoubleFunction<Cost> counted = Cost::cpuMicros;

    Ratio(Arm subject, Arm reference) {
        this(subject, reference, 1);
    }

    /** @param warmUps runs of each arm that are thrown away: short operations are compiled only after some thousands */
    Ratio(Arm subject, Arm reference, int warmUps) {
        this.subject = subject;
        this.reference = reference;
        this.warmUps = warmUps;
    }

    /** Counts PostgreSQL's time alone, where the JVM is no more than the client. */
    Ratio byPostgres() {
        counted = Cost::postgresMicros;
        return this;
    }

    /** One run of one arm, per operation. */
    record Cost(double cpuMicros, double jvmMicros, double postgresMicros, double wallMicros) {

        Cost plus(Cost other) {
            return new Cost(
                    cpuMicros + other.cpuMicros,
                    jvmMicros + other.jvmMicros,
                    postgresMicros + other.postgresMicros,
                    wallMicros + other.wallMicros);
        }

        Cost half() {
            return new Cost(cpuMicros / 2, jvmMicros / 2, postgresMicros / 2, wallMicros / 2);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%9.2f us CPU (JVM %.2f, PostgreSQL %.2f), %.2f us wall",
                    cpuMicros,
                    jvmMicros,
                    postgresMicros,
                    wallMicros);
        }
    }

    /** The outcome of all rounds. */
    record Result(List<Double> ratios, Cost subject, Cost reference, boolean noisy) {

        double median() {
            List<Double> sorted = ratios.stream().sorted().toList();
            int middle = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        }

        double min() {
            return ratios.stream().min(Comparator.naturalOrder()).orElseThrow();
        }

        double max() {
            return ratios.stream().max(Comparator.naturalOrder()).orElseThrow();
        }
    }

    /** Runs and prints. */
    Result measure(int rounds) throws Exception {
        Machine before = Machine.look();
        for (int i = 0; i < warmUps; i++) {
            once(subject);
            once(reference);
        }
        List<Double> ratios = new ArrayList<>();
        List<Cost> subjects = new ArrayList<>();
        List<Cost> references = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Cost first = once(subject);
            Cost second = once(reference);
            Cost third = once(reference);
            Cost fourth = once(subject);
            subjects.add(first.plus(fourth).half());
            references.add(second.plus(third).half());
            ratios.add(counted.applyAsDouble(subjects.get(round)) / counted.applyAsDouble(references.get(round)));
        }
        Machine after = Machine.look();
        Result result = new Result(ratios, middle(subjects), middle(references), noisy(ratios, before, after));
        print(result, before, after);
        return result;
    }

    private static Cost once(Arm arm) throws Exception {
        arm.prepare();
        System.gc();
        ProcessorTime start = ProcessorTime.now();
        long begin = System.nanoTime();
        long operations = arm.run();
        double wall = (System.nanoTime() - begin) / 1e3;
        ProcessorTime used = ProcessorTime.now().since(start);
        return new Cost(
                used.total() * 1e6 / operations,
                used.jvm() * 1e6 / operations,
                used.postgres() * 1e6 / operations,
                wall / operations);
    }

    private static Cost middle(List<Cost> costs) {
        return costs.stream()
                .sorted(Comparator.comparing(Cost::cpuMicros))
                .toList()
                .get(costs.size() / 2);
    }

    private static boolean noisy(List<Double> ratios, Machine before, Machine after) {
        double low = ratios.stream().min(Comparator.naturalOrder()).orElseThrow();
        double high = ratios.stream().max(Comparator.naturalOrder()).orElseThrow();
        double fsync = before.fsyncs() / after.fsyncs();
        return (high - low) / low > SPREAD_NOISY || fsync > FSYNC_NOISY || fsync < 1 / FSYNC_NOISY;
    }

    private void print(Result result, Machine before, Machine after) {
        Report.line("%-42s %s", subject.name(), result.subject());
        Report.line("%-42s %s", reference.name(), result.reference());
        Report.line(
                "  ratio %.2f (min %.2f, max %.2f, %d rounds)%s; before: %s; after: %s",
                result.median(),
                result.min(),
                result.max(),
                result.ratios().size(),
                result.noisy() ? " NOISY" : "",
                before,
                after);
    }
}
