package io.touchstone.identity.domain;

import io.touchstone.kernel.Actor;
import io.touchstone.shell.SignedIn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Another system that called with its token. */
record TokenPrincipal(UUID id, String displayName, @Nullable String lab) implements SignedIn, AuthenticatedPrincipal {

    @Override
    public Actor actor() {
        return new Actor(Actor.Kind.TOKEN, id.toString());
    }

    @Override
    public String getName() {
        return id.toString();
    }
}
