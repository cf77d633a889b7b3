package io.touchstone.identity.domain;

import io.touchstone.shell.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as the console lists it. */
public record AccountRow(
        UUID id,
        String username,
        String displayName,
        @Nullable String department,
        List<Role> roles,
        boolean enabled,
        boolean secondFactor) {}
