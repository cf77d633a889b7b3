package io.touchstone.report.catalogue;

import io.touchstone.export.ExportSource;
import io.touchstone.identity.AccountView;
import io.touchstone.kernel.Actor;
import io.touchstone.report.engagement.AuditorSeats;
import io.touchstone.shell.Ability;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.OpenModules;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What somebody may do: the reader at hand, or a person a report is made for while they are away. */
@Component("reportAbilities")
class Abilities {

    private final ObjectProvider<Ability> abilities;
    private final AuditorSeats seats;
    private final CurrentActor actor;

    Abilities(ObjectProvider<Ability> abilities, AuditorSeats seats, CurrentActor actor) {
        this.abilities = abilities;
        this.seats = seats;
        this.actor = actor;
    }

    /** Whether the reader’s engagement, if one governs them, opens the module that owns the rows (feature M4). */
    boolean covers(ExportSource source) {
        Actor reader = actor.get();
        return reader.kind() != Actor.Kind.STAFF
                || seats.of(UUID.fromString(reader.id()))
                        .map(seat -> seat.covers(OpenModules.moduleOf(source.owner())))
                        .orElse(true);
    }

    Set<String> ofReader() {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        return reader == null
                ? Set.of()
                : reader.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
    }

    /** As their roles stand now. */
    Set<String> of(AccountView account) {
        return abilities.stream()
                .filter(ability -> account.roles().stream().anyMatch(ability.roles()::contains))
                .map(Ability::name)
                .collect(Collectors.toSet());
    }
}
