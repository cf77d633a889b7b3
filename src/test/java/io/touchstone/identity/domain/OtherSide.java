package io.touchstone.identity.domain;

import java.time.Instant;

/** What lies beyond our pages: the app on somebody's phone, and how the session table is read. */
public final class OtherSide {

    private OtherSide() {}

    /** What it shows at an instant for a secret as the page gives it. */
    public static String code(String secret, Instant at) {
        return Totp.code(bytes(secret), Totp.step(at));
    }

    /** By which name pages call the session with this id. */
    public static String handleOf(String sessionId) {
        return SignedInSessions.handleOf(sessionId);
    }

    /** The secret as the database must not hold it. */
    public static byte[] bytes(String secret) {
        return Base32.decode(secret.replace(" ", ""));
    }
}
