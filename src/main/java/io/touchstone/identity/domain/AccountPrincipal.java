package io.touchstone.identity.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.SignedIn;
import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A person who has signed in, as small as a session can carry it. Its name is the account id: sessions are found by it
 * when an account changes, and no personal data gets into the session index.
 */
public record AccountPrincipal(UUID account, Actor.Kind kind, String displayName)
        implements SignedIn, AuthenticatedPrincipal, Serializable {

    static AccountPrincipal of(Account account) {
        Actor actor = account.actor();
        return new AccountPrincipal(
                account.id().id(), actor.kind(), account.profile().displayName());
    }

    public AccountId id() {
        return new AccountId(account);
    }

    @Override
    public Actor actor() {
        return new Actor(kind, account.toString());
    }

    @Override
    public String getName() {
        return account.toString();
    }

    /** Without the name of the person, which has no place in a log. */
    @Override
    public String toString() {
        return actor().toString();
    }
}
