package io.touchstone.penalty.violation;

import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who works on cases, and how those are called who did something. */
@Component
class CasePeople {

    private final Accounts accounts;

    CasePeople(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The account of a person; null for machines. */
    static @Nullable UUID account(Actor actor) {
        try {
            return UUID.fromString(actor.id());
        } catch (IllegalArgumentException machine) {
            return null;
        }
    }

    /** Those who may own a case. */
    List<AccountView> officers() {
        return accounts.withRole(Role.OFFICER);
    }

    /** @throws RuleViolation when nobody of that name works on cases */
    UUID officer(String username) {
        return officers().stream()
                .filter(one -> one.username().equalsIgnoreCase(username.strip()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(CaseRule.CASE_OWNER_UNFIT))
                .id()
                .id();
    }

    /** By the actor’s word as it is stored; a part of the application has no account and keeps its word. */
    Map<String, String> names(Collection<? extends @Nullable String> actors) {
        List<String> words = actors.stream()
                .flatMap(actor -> actor == null ? Stream.<String>empty() : Stream.of(actor))
                .distinct()
                .toList();
        Map<String, String> known =
                accounts.displayNames(words.stream().map(CasePeople::id).toList());
        Map<String, String> names = new HashMap<>();
        words.forEach(word -> names.put(word, known.getOrDefault(id(word), id(word))));
        return names;
    }

    private static String id(String actor) {
        return actor.substring(actor.indexOf(':') + 1);
    }
}
