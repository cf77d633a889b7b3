package io.touchstone.inspection.programme;

import io.touchstone.inspection.programme.Smallest.Ranked;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The draw by ruling S4: the control arm first over the whole population, then in each stratum the first of those that control
 * did not take. Pieces of the population go to as many threads as the machine has; each keeps only what may be drawn.
 */
final class Drawing {

    private final Population population;
    private final byte[] seed;

    Drawing(Population population, byte[] seed) {
        this.population = population;
        this.seed = seed.clone();
    }

    /** Where the pieces of a population come from. */
    interface Population {
        void pieces(Consumer<byte[]> reader);
    }

    /**
     * How many are wanted.
     *
     * @param control how many the control arm takes
     * @param controlRanked how many of it are ranked, with those in reserve
     * @param ranked how many of each stratum are ranked, with those in reserve
     */
    record Wanted(int control, int controlRanked, Map<Integer, Integer> ranked) {}

    /** Who was ranked, in order. */
    record Drawn(List<Ranked> control, Map<Integer, List<Ranked>> strata) {}

    Drawn draw(Wanted wanted) {
        List<Ranked> control = wanted.control() == 0 ? List.of() : control(wanted.controlRanked());
        Set<ByteBuffer> taken = new HashSet<>();
        control.stream().limit(wanted.control()).forEach(one -> taken.add(ByteBuffer.wrap(one.productId())));
        return new Drawn(control, wanted.ranked().isEmpty() ? Map.of() : strata(wanted.ranked(), taken));
    }

    private List<Ranked> control(int ranked) {
        Smallest all = new Smallest(ranked);
        for (ControlReader reader : read(() -> new ControlReader(DrawKeys.ofControl(seed), new Smallest(ranked)))) {
            all.addAll(reader.kept);
        }
        return all.inOrder();
    }

    private Map<Integer, List<Ranked>> strata(Map<Integer, Integer> ranked, Set<ByteBuffer> taken) {
        int[] wanted = new int
                [ranked.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1];
        ranked.forEach((stratum, number) -> wanted[stratum] = number);
        Smallest[] all = Arrays.stream(wanted).mapToObj(Smallest::new).toArray(Smallest[]::new);
        for (StrataReader reader : read(() -> new StrataReader(DrawKeys.ofStrata(seed), wanted, taken))) {
            for (int stratum = 0; stratum < wanted.length; stratum++) {
                all[stratum].addAll(reader.kept[stratum]);
            }
        }
        Map<Integer, List<Ranked>> inOrder = new TreeMap<>();
        ranked.keySet().forEach(stratum -> inOrder.put(stratum, all[stratum].inOrder()));
        return inOrder;
    }

    /** Has every piece read by one of as many readers as there are processors. */
    private <R extends RowPacker.RowReader> List<R> read(Supplier<R> readers) {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            return new Sharing<>(pool, readers, threads).read(population);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Hands pieces to threads, of which each has a reader of its own; never more pieces at once than twice the threads. */
    private static final class Sharing<R extends RowPacker.RowReader> {

        private final ExecutorService pool;
        private final ThreadLocal<R> own;
        private final List<R> readers = new ArrayList<>();
        private final List<Future<?>> pending = new ArrayList<>();
        private final Semaphore room;

        Sharing(ExecutorService pool, Supplier<R> made, int threads) {
            this.pool = pool;
            room = new Semaphore(2 * threads);
            own = ThreadLocal.withInitial(() -> {
                R reader = made.get();
                synchronized (readers) {
                    readers.add(reader);
                }
                return reader;
            });
        }

        List<R> read(Population population) {
            population.pieces(this::share);
            pending.forEach(Sharing::await);
            return readers;
        }

        private void share(byte[] piece) {
            room.acquireUninterruptibly();
            pending.add(pool.submit(() -> {
                try {
                    RowPacker.read(piece, own.get());
                } finally {
                    room.release();
                }
            }));
        }

        private static void await(Future<?> part) {
            try {
                part.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a piece of the population could not be read", e.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the draw was interrupted", stopped);
            }
        }
    }

    private static final class ControlReader implements RowPacker.RowReader {

        private final DrawKeys keys;
        private final Smallest kept;
        private final byte[] key = new byte[DrawKeys.LENGTH];

        ControlReader(DrawKeys keys, Smallest kept) {
            this.keys = keys;
            this.kept = kept;
        }

        @Override
        public void row(int stratum, byte[] id, int length) {
            keys.of(id, length, key);
            if (kept.wants(key)) {
                kept.keep(new Ranked(key.clone(), Arrays.copyOf(id, length)));
            }
        }
    }

    private static final class StrataReader implements RowPacker.RowReader {

        private final DrawKeys keys;
        private final int[] wanted;
        private final Set<ByteBuffer> taken;
        private final Smallest[] kept;
        private final byte[] key = new byte[DrawKeys.LENGTH];

        StrataReader(DrawKeys keys, int[] wanted, Set<ByteBuffer> taken) {
            this.keys = keys;
            this.wanted = wanted;
            this.taken = taken;
            kept = Arrays.stream(wanted).mapToObj(Smallest::new).toArray(Smallest[]::new);
        }

        @Override
        public void row(int stratum, byte[] id, int length) {
            if (stratum >= wanted.length || wanted[stratum] == 0) {
                return;
            }
            keys.of(id, length, key);
            if (kept[stratum].wants(key) && !taken.contains(ByteBuffer.wrap(id, 0, length))) {
                kept[stratum].keep(new Ranked(key.clone(), Arrays.copyOf(id, length)));
            }
        }
    }
}
