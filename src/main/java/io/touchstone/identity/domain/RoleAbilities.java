package io.touchstone.identity.domain;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Which abilities a role brings, as the modules published them. */
@Component
class RoleAbilities {

    private final ObjectProvider<Ability> abilities;

    RoleAbilities(ObjectProvider<Ability> abilities) {
        this.abilities = abilities;
    }

    /** Every ability there is, by name. */
    List<Ability> all() {
        return abilities.stream().sorted(Comparator.comparing(Ability::name)).toList();
    }

    /** What somebody with these roles is granted: the door, the roles themselves, and all their abilities. */
    List<GrantedAuthority> authorities(Collection<Role> roles) {
        Set<String> words = new TreeSet<>();
        for (Role role : roles) {
            words.add("seat:" + role.seat().name().toLowerCase(java.util.Locale.ROOT));
            words.add("ROLE_" + role.name());
        }
        abilities.stream()
                .filter(ability -> roles.stream().anyMatch(ability.roles()::contains))
                .forEach(ability -> words.add(ability.name()));
        return words.stream()
                .map(word -> (GrantedAuthority) new SimpleGrantedAuthority(word))
                .toList();
    }
}
