package io.touchstone.deposit.ledger;

import io.touchstone.shell.GroupedCall;
import io.touchstone.shell.GroupedKeys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out commands that stand alone together: whatever waits goes in one transaction, so that a hot account is locked and the
 * disk waited for once for all of them. Each is answered by itself and only after the commit; one that is refused leaves the
 * others alone, and when the common transaction fails each is tried on its own (ADR 10).
 */
@Component
public class PostingQueue implements SmartLifecycle {

    /** Who comes when so many wait is sent away. */
    public static final int WAITING_MAX = 2_000;

    /** One transaction's: more would hold its locks for too long. */
    static final int BATCH_MAX = 250;

    private static final Logger LOG = LoggerFactory.getLogger(PostingQueue.class);
    private static final Duration COME_BACK = Duration.ofSeconds(1);
    private static final long IDLE_MILLIS = 200;
    private static final long STOP_MILLIS = 20_000;

    private final BlockingQueue<Item<?, ?>> waiting;
    private final TransactionTemplate transaction;
    private final GroupedKeys keys;
    private volatile boolean running;
    private @Nullable Thread leader;

    @Autowired
    PostingQueue(PlatformTransactionManager transactions, GroupedKeys keys) {
        this(transactions, keys, WAITING_MAX);
    }

    PostingQueue(PlatformTransactionManager transactions, GroupedKeys keys, int waitingMax) {
        this.keys = keys;
        this.waiting = new ArrayBlockingQueue<>(waitingMax);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One kind of command: how several of them are carried out in the transaction that is running. */
    public interface Work<C, A> {

        /** One answer for each command, in their order; an exception takes all of them back. */
        List<Answer<A>> carryOut(List<C> commands);
    }

    /** What became of a command. */
    public sealed interface Answer<A> {

        /** What came of it, or the refusal. */
        default A orThrow() {
            if (this instanceof Done<A> done) {
                return done.value();
            }
            throw ((Refused<A>) this).why();
        }

        /** Carried out. */
        record Done<A>(A value) implements Answer<A> {}

        /** Refused by a rule; nothing of it happened. */
        record Refused<A>(RuntimeException why) implements Answer<A> {}
    }

    /** Hands a command in and waits until it is durable or refused; not to be called within a transaction. */
    public <C, A> A submit(Work<C, A> work, C command) {
        Item<C, A> item = new Item<>(work, command);
        if (!running || !waiting.offer(item)) {
            throw io.touchstone.shell.Refused.tooMany(COME_BACK);
        }
        return item.await();
    }

    /**
     * The same for a call of the API: its key and its answer are committed with the effect. What a rule refuses, or has been answered
     * before, is left to the call, so that one answer is kept as ever.
     *
     * @param body what the call answers, as it goes over the wire
     * @return null when the key was answered before
     */
    public <C, A> @Nullable A submit(GroupedCall call, Work<C, A> work, C command, Function<A, Object> body) {
        Optional<A> done = together(call, work, command, body);
        if (done.isPresent()) {
            call.settled();
            return done.get();
        }
        return call.alone(() -> work.carryOut(List.of(command)).get(0).orThrow());
    }

    private <C, A> Optional<A> together(GroupedCall call, Work<C, A> work, C command, Function<A, Object> body) {
        try {
            return submit(new KeyedWork<>(work, body, keys), new KeyedWork.Told<>(call, command));
        } catch (io.touchstone.shell.Refused full) {
            throw full;
        } catch (RuntimeException failed) {
            // It fails in the same way by itself, and is answered then.
            return Optional.empty();
        }
    }

    int waiting() {
        return waiting.size();
    }

    @Override
    public synchronized void start() {
        running = true;
        Thread started = new Thread(this::lead, "posting-queue");
        started.setDaemon(true);
        started.start();
        leader = started;
    }

    /** What was taken in is still carried out. */
    @Override
    public synchronized void stop() {
        running = false;
        Thread stopping = leader;
        leader = null;
        if (stopping != null) {
            try {
                stopping.join(STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return leader != null;
    }

    /** Before the web server opens its doors, and after they are closed. */
    @Override
    public int getPhase() {
        return 2;
    }

    private void lead() {
        while (running || !waiting.isEmpty()) {
            List<Item<?, ?>> batch = next();
            if (!batch.isEmpty()) {
                carryOut(batch);
            }
        }
    }

    private List<Item<?, ?>> next() {
        List<Item<?, ?>> batch = new ArrayList<>();
        try {
            Item<?, ?> first = waiting.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                waiting.drainTo(batch, BATCH_MAX - 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
        return batch;
    }

    private void carryOut(List<Item<?, ?>> batch) {
        try {
            List<Group<?, ?>> groups = Group.of(batch);
            transaction.executeWithoutResult(status -> groups.forEach(Group::carryOut));
            groups.forEach(Group::tell);
        } catch (RuntimeException | Error failure) {
            if (batch.size() == 1) {
                batch.get(0).fail(failure);
            } else {
                LOG.info("{} commands are tried one by one: {}", batch.size(), failure.toString());
                batch.forEach(item -> carryOut(List.of(item)));
            }
        }
    }

    /** The commands of a kind in a batch, in the order in which they came. */
    private static final class Group<C, A> {

        private final Work<C, A> work;
        private final List<Item<C, A>> items = new ArrayList<>();
        private List<Answer<A>> answers = List.of();

        Group(Work<C, A> work) {
            this.work = work;
        }

        static List<Group<?, ?>> of(List<Item<?, ?>> batch) {
            Map<Work<?, ?>, Group<?, ?>> groups = new LinkedHashMap<>();
            batch.forEach(item -> item.joinGroup(groups));
            return List.copyOf(groups.values());
        }

        void carryOut() {
            answers = work.carryOut(items.stream().map(item -> item.command).toList());
            if (answers.size() != items.size()) {
                throw new IllegalStateException(items.size() + " commands, " + answers.size() + " answers");
            }
        }

        void tell() {
            for (int i = 0; i < items.size(); i++) {
                items.get(i).tell(answers.get(i));
            }
        }
    }

    /** A command that somebody waits for. */
    private static final class Item<C, A> {

        private final Work<C, A> work;
        private final C command;
        private final CompletableFuture<A> answer = new CompletableFuture<>();

        Item(Work<C, A> work, C command) {
            this.work = work;
            this.command = command;
        }

        @SuppressWarnings("unchecked")
        void joinGroup(Map<Work<?, ?>, Group<?, ?>> groups) {
            // Whoever has the same work has the same types.
            ((Group<C, A>) groups.computeIfAbsent(work, key -> new Group<>(work))).items.add(this);
        }

        void tell(Answer<A> told) {
            try {
                answer.complete(told.orThrow());
            } catch (RuntimeException refusal) {
                answer.completeExceptionally(refusal);
            }
        }

        void fail(Throwable failure) {
            answer.completeExceptionally(failure);
        }

        A await() {
            try {
                return answer.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException why) {
                    throw why;
                }
                throw failed;
            }
        }
    }
}
