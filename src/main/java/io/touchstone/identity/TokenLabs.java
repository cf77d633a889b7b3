package io.touchstone.identity;

import io.touchstone.kernel.Actor;
import java.util.Optional;

/** Which laboratory an API token is bound to (contract, authentication). */
public interface TokenLabs {

    /** The code of the laboratory; empty for tokens that are bound to none, and for whoever is no token. */
    Optional<String> labOf(Actor actor);
}
