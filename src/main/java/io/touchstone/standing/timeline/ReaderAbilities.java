package io.touchstone.standing.timeline;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.Ability;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What whoever reads may do: by what the sign-in grants, and in a job, whose authentication grants nothing, by the roles of
 * the account that handed it in.
 */
@Component
public class ReaderAbilities {

    private final List<Ability> abilities;
    private final Accounts accounts;
    private final CurrentActor currentActor;

    ReaderAbilities(List<Ability> abilities, Accounts accounts, CurrentActor currentActor) {
        this.abilities = List.copyOf(abilities);
        this.accounts = accounts;
        this.currentActor = currentActor;
    }

    public boolean may(String ability) {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        if (reader == null) {
            return false;
        }
        if (!reader.getAuthorities().isEmpty()) {
            return reader.getAuthorities().stream().anyMatch(each -> ability.equals(each.getAuthority()));
        }
        Set<Role> roles = roles();
        return abilities.stream().filter(each -> each.name().equals(ability)).anyMatch(each -> each.roles().stream()
                .anyMatch(roles::contains));
    }

    private Set<Role> roles() {
        Actor actor = currentActor.get();
        return actor.kind() == Actor.Kind.STAFF
                ? accounts.find(new AccountId(UUID.fromString(actor.id())))
                        .map(account -> Set.copyOf(account.roles()))
                        .orElse(Set.of())
                : Set.of();
    }
}
