package io.touchstone.identity.domain;

import java.time.Instant;

/** The app on somebody's phone. */
public final class TestAuthenticator {

    private TestAuthenticator() {}

    /** What it shows at an instant for a secret as the page gives it. */
    public static String code(String secret, Instant at) {
        return Totp.code(bytes(secret), Totp.step(at));
    }

    /** The secret as the database must not hold it. */
    public static byte[] bytes(String secret) {
        return Base32.decode(secret.replace(" ", ""));
    }
}
