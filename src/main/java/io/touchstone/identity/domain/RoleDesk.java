package io.touchstone.identity.domain;

import io.touchstone.identity.domain.IdentityPermissions.CanReadAccounts;
import io.touchstone.shell.Ability;
import java.util.List;
import org.springframework.stereotype.Service;

/** Shows which role may do what; roles are fixed, and what they bring is said where it is asked for. */
@Service
public class RoleDesk {

    private final RoleAbilities abilities;

    RoleDesk(RoleAbilities abilities) {
        this.abilities = abilities;
    }

    /** Every ability by name, with its roles. */
    @CanReadAccounts
    public List<Ability> abilities() {
        return abilities.all();
    }
}
