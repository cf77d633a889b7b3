package io.touchstone.report.kpi;

import io.touchstone.shell.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whether the reader has the role that owns a key figure. */
final class KpiOwners {

    private KpiOwners() {}

    static boolean holds(Role role) {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        return reader != null
                && reader.getAuthorities().stream()
                        .anyMatch(granted -> ("ROLE_" + role.name()).equals(granted.getAuthority()));
    }
}
