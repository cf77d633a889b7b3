package io.touchstone.deposit.ledger;

import io.touchstone.shell.GroupedCall;
import io.touchstone.shell.GroupedKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work of calls with idempotency keys: keys and answers go into the transaction of the effects. A call that was answered before, or
 * that a rule refuses, comes back empty-handed. Two are the same when work and body are, so callers keep theirs.
 */
record KeyedWork<C, A>(PostingQueue.Work<C, A> work, Function<A, Object> body, GroupedKeys keys)
        implements PostingQueue.Work<KeyedWork.Told<C>, Optional<A>> {

    /** A command and the call that told it. */
    record Told<C>(GroupedCall call, C command) {}

    @Override
    public List<PostingQueue.Answer<Optional<A>>> carryOut(List<Told<C>> told) {
        List<Boolean> free = keys.take(told.stream().map(Told::call).toList());
        List<Told<C>> fresh = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (free.get(i)) {
                fresh.add(told.get(i));
            }
        }
        List<Optional<A>> done = carryOutFresh(fresh);
        List<PostingQueue.Answer<Optional<A>>> answers = new ArrayList<>();
        int next = 0;
        for (boolean isFresh : free) {
            answers.add(new PostingQueue.Answer.Done<>(isFresh ? done.get(next++) : Optional.empty()));
        }
        return answers;
    }

    private List<Optional<A>> carryOutFresh(List<Told<C>> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<Optional<A>> done = work.carryOut(fresh.stream().map(Told::command).toList()).stream()
                .map(KeyedWork::value)
                .toList();
        List<@Nullable Object> bodies = new ArrayList<>();
        done.forEach(answer -> bodies.add(answer.map(body).orElse(null)));
        keys.keep(fresh.stream().map(Told::call).toList(), bodies);
        return done;
    }

    private static <A> Optional<A> value(PostingQueue.Answer<A> answer) {
        return answer instanceof PostingQueue.Answer.Done<A> done ? Optional.of(done.value()) : Optional.empty();
    }
}
