package io.touchstone.identity.domain;

import io.touchstone.identity.AccountView;
import io.touchstone.identity.NewAccount;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words about a person that their own password must not be made of. */
final class PersonWords {

    private PersonWords() {}

    static List<String> of(NewAccount account) {
        return of(account.username(), account.displayName(), account.email());
    }

    static List<String> of(AccountView account) {
        return of(account.username(), account.displayName(), account.email());
    }

    private static List<String> of(String username, String displayName, @Nullable String email) {
        List<String> words = new ArrayList<>(List.of(username, displayName));
        if (email != null) {
            words.add(email.replaceFirst("@.*", ""));
        }
        return words;
    }
}
