package io.touchstone.identity;

import java.time.Duration;

/** How letters about an account reach its person; the notice module, which lies above this one, implements it. */
public interface AccountLetters {

    /** Sends, in the caller's transaction, the one-time link by which a forgotten password is replaced. */
    void sendPasswordReset(AccountView account, String path, Duration validFor);

    /** Tells, in the caller's transaction, that the password was changed, so that a theft does not go unseen. */
    void sendPasswordChanged(AccountView account);
}
