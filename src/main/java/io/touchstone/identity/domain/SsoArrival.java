package io.touchstone.identity.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the identity provider vouches for, as the checked token says.
 *
 * @param methods how they showed there who they are (claim {@code amr})
 * @param groups what the configured claim lists
 * @param invitation the one-time word they came with
 */
public record SsoArrival(
        String issuer,
        String subject,
        List<String> methods,
        List<String> groups,
        @Nullable String invitation) {

    /** Leaves out who it is, so that it reaches no log. */
    @Override
    public String toString() {
        return "SsoArrival[" + issuer + "]";
    }
}
