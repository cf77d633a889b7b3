package io.touchstone.identity;

import io.touchstone.shell.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an account to be opened.
 *
 * @param password in clear; only its hash is kept
 */
public record NewAccount(
        String username,
        String displayName,
        @Nullable String email,
        String password,
        Set<Role> roles,
        @Nullable UUID departmentId,
        @Nullable String locale) {

    /** An account with nothing but what it needs to sign in. */
    public static NewAccount plain(String username, String displayName, String password, Role role) {
        return new NewAccount(username, displayName, null, password, Set.of(role), null, null);
    }

    /** Leaves the password out, so that it reaches no log. */
    @Override
    public String toString() {
        return "NewAccount[username=" + username + ", roles=" + roles + "]";
    }
}
