package io.touchstone.identity.domain;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failed attempts from one place; the next may come after a while. */
public class SignInMustWait extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration duration;

    SignInMustWait(Duration duration) {
        super("too many attempts");
        this.duration = duration;
    }

    public Duration duration() {
        return duration;
    }
}
