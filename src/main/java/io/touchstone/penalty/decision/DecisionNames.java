package io.touchstone.penalty.decision;

import io.touchstone.identity.Accounts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The names of those who did something, for pages of staff. */
@Component
class DecisionNames {

    private final Accounts accounts;

    DecisionNames(Accounts accounts) {
        this.accounts = accounts;
    }

    /** By the actor's word as it is stored; a part of the application has no account and keeps its word. */
    Map<String, String> of(Collection<String> actors) {
        List<String> words = actors.stream().distinct().toList();
        Map<String, String> known = accounts.displayNames(
                words.stream().map(DecisionNames::id).distinct().toList());
        Map<String, String> names = new HashMap<>();
        words.forEach(word -> names.put(word, known.getOrDefault(id(word), id(word))));
        return names;
    }

    private static String id(String actor) {
        return actor.substring(actor.indexOf(':') + 1);
    }
}
