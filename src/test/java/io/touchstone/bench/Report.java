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

    /** Ends the JVM: the application's threads would keep it; 1 when a target was missed. */
    static void end() {
        System.exit(missed ? 1 : 0);
    }

    private static java.util.stream.Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static void verdict(String what, double value, boolean met, String side, double limit) {
        missed |= !met;
        line("%s %s: %.2f, asked %s %.2f", met ? "MET   " : "MISSED", what, value, side, limit);
    }
}
