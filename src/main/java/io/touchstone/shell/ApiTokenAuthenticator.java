package io.touchstone.shell;

import java.util.Optional;
import org.springframework.security.core.Authentication;

/** Turns a bearer token into who it stands for; the identity module implements it. */
public interface ApiTokenAuthenticator {

    /** Empty when there is no such token, or it has expired or been revoked. */
    Optional<Authentication> authenticate(String token);
}
