package io.touchstone.intake.domain;

import io.touchstone.kernel.NotFound;
import io.touchstone.shell.ApiScope;
import io.touchstone.shell.CurrentActor;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What a token with the scope {@code lab} alone may do: hand in results of laboratories, and see its own imports (contract). */
@Component
class LabScope {

    static final String RESULTS = "lab_results";

    private static final Set<String> WIDER = Set.of("intake:import", "intake:read", ApiScope.INTAKE.authority());

    private final CurrentActor actor;

    LabScope(CurrentActor actor) {
        this.actor = actor;
    }

    void demand(String kind) {
        if (isAlone() && !RESULTS.equals(kind)) {
            throw new AccessDeniedException(ApiScope.INTAKE.authority());
        }
    }

    /** Another's import does not exist for it. */
    ImportEntry demandOwn(ImportEntry entry) {
        if (isAlone() && !entry.actor().equals(actor.get().toString())) {
            throw new NotFound("import", entry.view().id().toString());
        }
        return entry;
    }

    private static boolean isAlone() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return false;
        }
        Set<String> held = AuthorityUtils.authorityListToSet(authentication.getAuthorities().stream()
                .map(GrantedAuthority.class::cast)
                .toList());
        return held.contains(ApiScope.LAB.authority()) && WIDER.stream().noneMatch(held::contains);
    }
}
