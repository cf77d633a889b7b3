package io.touchstone.shell;

import java.util.Set;

/**
 * Something a person may do, and the roles that may do it. A module publishes one bean for each ability its desks ask
 * for; what no bean grants, nobody may do.
 *
 * @param name {@code <module>:<verb>}, the authority that {@code @PreAuthorize} asks for; the message key is
 *     {@code ability.<name with dots>}
 */
public record Ability(String name, Set<Role> roles) {

    public Ability {
        roles = Set.copyOf(roles);
    }

    public static Ability of(String name, Role... roles) {
        return new Ability(name, Set.of(roles));
    }

    /** An ability of everybody who works in the console. */
    public static Ability ofStaff(String name) {
        return new Ability(name, Role.staff());
    }
}
