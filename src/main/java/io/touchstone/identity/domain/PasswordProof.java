package io.touchstone.identity.domain;

import java.time.Instant;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Asks somebody who is signed in for the password again; guesses count like those at the sign-in page. */
@Component
class PasswordProof {

    private final PasswordEncoder encoder;
    private final SignInGuard guard;

    PasswordProof(PasswordEncoder encoder, SignInGuard guard) {
        this.encoder = encoder;
        this.guard = guard;
    }

    /** What came of it. */
    enum Answer {
        RIGHT,
        WRONG,
        MUST_WAIT
    }

    Answer ask(Account account, String password, String address, Instant now) {
        String name = account.usernameKey();
        if (guard.waitFor(SignInGuard.Door.PERSON, name, address, now).isPresent()) {
            return Answer.MUST_WAIT;
        }
        if (encoder.matches(password, account.passwordHash())) {
            guard.clear(SignInGuard.Door.PERSON, name, address);
            return Answer.RIGHT;
        }
        guard.fail(SignInGuard.Door.PERSON, name, address, now);
        return Answer.WRONG;
    }
}
