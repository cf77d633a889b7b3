package io.touchstone.notice.domain;

import io.touchstone.shell.Role;
import java.util.Set;

/** Through which door people read their notices: staff in the console, everybody else in the portal. */
final class Doors {

    private Doors() {}

    static String inbox(Set<Role> roles) {
        boolean staff = roles.stream().anyMatch(role -> role.seat() == Role.Seat.STAFF);
        return (staff ? "/admin" : "/portal") + "/inbox";
    }

    static String choices(Set<Role> roles) {
        return inbox(roles) + "/choices";
    }
}
