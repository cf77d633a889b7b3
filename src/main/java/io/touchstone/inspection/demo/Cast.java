package io.touchstone.inspection.demo;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The people who act in the demo, by the names they sign in with; where one has no account, the demo itself. */
@Component
class Cast {

    private final Accounts accounts;
    /** A sample is some twenty acts of the same few people. */
    private final Map<String, AccountId> known = new ConcurrentHashMap<>();

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
        AccountId id = known.get(username);
        if (id != null) {
            return new Actor(kind, id.toString());
        }
        Optional<AccountId> found = accounts.find(username).map(AccountView::id);
        found.ifPresent(account -> known.put(username, account));
        return found.map(account -> new Actor(kind, account.toString()))
                .orElseGet(() -> Actor.system("demo-" + username));
    }
}
