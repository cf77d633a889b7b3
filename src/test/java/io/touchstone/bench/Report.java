package io.touchstone.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;

/** What a bench prints, and whether it met what was asked. */
final class Report {

    private static boolean missed;

    private Report() {}

    static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    static void atMost(String what, double value, double limit) {
        verdict(what, value, value <= limit, "at most", limit);
    }

    static void atLeast(String what, double value, double limit) {
        verdict(what, value, value >= limit, "at least", limit);
    }

    /** A wrong result makes every figure worthless, so the bench ends. */
    static void mustEqual(String what, Object actual, Object expected) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException(what + ": expected " + expected + " but got " + actual);
        }
    }

    /** Peak of the heap since the last reset, in MiB: the sum of its pools' peaks, which is never too small. */
    static double heapPeak() {
        return pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1048576.0;
    }

    static void resetHeapPeak() {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** A bench from its arguments to its last line. */
    interface Measurement {
        void run(int[] numbers) throws Exception;
    }

    /**
     * Runs a bench and ends the JVM, which the application's threads would keep: 0, 1 when a target was missed, 2 when it failed.
     *
     * @param defaults what the numbers are that the command does not give
     */
    static void run(String[] args, Measurement bench, int... defaults) {
        int[] numbers = defaults.clone();
        for (int i = 0; i < Math.min(args.length, numbers.length); i++) {
            numbers[i] = Integer.parseInt(args[i]);
        }
        int status = 2;
        try {
            bench.run(numbers);
            status = missed ? 1 : 0;
        } catch (Throwable failure) {
            failure.printStackTrace();
        }
        System.exit(status);
    }

    private static java.util.stream.Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static void verdict(String what, double value, boolean met, String side, double limit) {
        missed |= !met;
        line("%s %s: %.2f, asked %s %.2f", met ? "MET   " : "MISSED", what, value, side, limit);
    }
}
