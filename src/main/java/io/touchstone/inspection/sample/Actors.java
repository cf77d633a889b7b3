package io.touchstone.inspection.sample;

import io.touchstone.identity.Accounts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The names of those who did something, for pages of this module. */
@Component
public class Actors {

    private final Accounts accounts;

    Actors(Accounts accounts) {
        this.accounts = accounts;
    }

    /** By the actor’s word as it is stored; a part of the application has no account and keeps its word. */
    public Map<String, String> names(Collection<String> actors) {
        List<String> words = actors.stream().filter(Objects::nonNull).distinct().toList();
        Map<String, String> known =
                accounts.displayNames(words.stream().map(Actors::id).toList());
        Map<String, String> names = new HashMap<>();
        words.forEach(word -> names.put(word, known.getOrDefault(id(word), id(word))));
        return names;
    }

    private static String id(String actor) {
        return actor.substring(actor.indexOf(':') + 1);
    }
}
