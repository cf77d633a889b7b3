package io.touchstone.inspection.demo;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import org.springframework.stereotype.Component;

/** The people who act in the demo, by the names they sign in with; where one has no account, the demo itself. */
@Component
class Cast {

    private final Accounts accounts;

    Cast(Accounts accounts) {
        this.accounts = accounts;
    }

    Actor staff(String username) {
        return as(Actor.Kind.STAFF, username);
    }

    Actor partner(String username) {
        return as(Actor.Kind.PARTNER, username);
    }

    private Actor as(Actor.Kind kind, String username) {
        return accounts.find(username)
                .map(account -> new Actor(kind, account.id().toString()))
                .orElseGet(() -> Actor.system("demo-" + username));
    }
}
