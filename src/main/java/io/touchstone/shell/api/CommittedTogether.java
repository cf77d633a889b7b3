package io.touchstone.shell.api;

import io.touchstone.shell.GroupedCall;
import io.touchstone.shell.GroupedKeys;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes and keeps the keys of several calls at once. */
@Component
class CommittedTogether implements GroupedKeys {

    private final FirstAnswers answers;
    private final JsonMapper json;
    private final Clock clock;

    CommittedTogether(FirstAnswers answers, JsonMapper json, Clock clock) {
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Boolean> take(List<GroupedCall> calls) {
        List<KeyedCall> keyed = keyed(calls);
        Set<FirstAnswers.Key> free = new HashSet<>(answers.takeAll(keyed, clock.instant()));
        // The second of two with one key waits for the answer to the first.
        return keyed.stream().map(call -> free.remove(call.key())).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(List<GroupedCall> calls, List<@Nullable Object> bodies) {
        List<FirstAnswers.Key> done = new ArrayList<>();
        List<FirstAnswers.Answer> kept = new ArrayList<>();
        List<FirstAnswers.Key> givenBack = new ArrayList<>();
        List<KeyedCall> keyed = keyed(calls);
        for (int i = 0; i < keyed.size(); i++) {
            Object body = bodies.get(i);
            if (body == null) {
                givenBack.add(keyed.get(i).key());
            } else {
                done.add(keyed.get(i).key());
                kept.add(new FirstAnswers.Answer(
                        keyed.get(i).status(), MediaType.APPLICATION_JSON_VALUE, null, json.writeValueAsBytes(body)));
            }
        }
        answers.keepAll(done, kept);
        answers.giveBack(givenBack);
    }

    private static List<KeyedCall> keyed(List<GroupedCall> calls) {
        return calls.stream().map(KeyedCall.class::cast).toList();
    }
}
