package io.touchstone.identity.domain;

import io.touchstone.identity.AccountView;
import io.touchstone.identity.IdentityRule;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says before the act what the act would refuse, so that a form can name every bad field at once. */
@Component
class AccountChecks {

    private final StoredAccounts accounts;

    AccountChecks(StoredAccounts accounts) {
        this.accounts = accounts;
    }

    List<Objection> objections(NewAccount asked) {
        List<Objection> objections = new ArrayList<>();
        username(asked.username()).ifPresent(rule -> objections.add(new Objection("username", rule)));
        PasswordRules.broken(asked.password(), PersonWords.of(asked))
                .ifPresent(rule -> objections.add(new Objection("password", rule)));
        if (asked.roles().isEmpty()) {
            objections.add(new Objection("roles", IdentityRule.ROLES_MISSING));
        } else if (asked.roles().stream().map(Role::seat).distinct().count() > 1) {
            objections.add(new Objection("roles", IdentityRule.ROLES_OF_ONE_SEAT));
        }
        return objections;
    }

    /** Why a password cannot be the one of this person. */
    static List<Objection> password(String field, String password, AccountView person) {
        return PasswordRules.broken(password, PersonWords.of(person))
                .map(rule -> List.of(new Objection(field, rule)))
                .orElse(List.of());
    }

    private Optional<IdentityRule> username(String typed) {
        try {
            boolean taken = accounts.existsByUsernameKey(Username.of(typed).key());
            return taken ? Optional.of(IdentityRule.USERNAME_TAKEN) : Optional.empty();
        } catch (RuleViolation badForm) {
            return Optional.of(IdentityRule.USERNAME_FORM);
        }
    }
}
