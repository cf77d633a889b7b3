package io.touchstone.identity;

import io.touchstone.shell.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's account as other modules may know it.
 *
 * @param locale language tag the person chose for letters; null when they never did
 */
public record AccountView(
        AccountId id,
        String username,
        String displayName,
        @Nullable String email,
        @Nullable String locale,
        boolean enabled,
        Set<Role> roles) {}
