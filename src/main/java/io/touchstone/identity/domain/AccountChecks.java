package io.touchstone.identity.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.IdentityRule;
import io.touchstone.identity.NewAccount;
import io.touchstone.identity.RoleObjections;
import io.touchstone.kernel.Rule;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says before the act what the act would refuse, so that a form can name every bad field at once. */
@Component
class AccountChecks {

    private final StoredAccounts accounts;
    private final ObjectProvider<RoleObjections> roleObjections;
    private final JdbcClient jdbc;

    AccountChecks(StoredAccounts accounts, ObjectProvider<RoleObjections> roleObjections, JdbcClient jdbc) {
        this.accounts = accounts;
        this.roleObjections = roleObjections;
        this.jdbc = jdbc;
    }

    /** Keeps an account as it is until the transaction ends. */
    void hold(AccountId id) {
        jdbc.sql("select 1 from identity_account where id = ? for update")
                .param(id.id())
                .query(Integer.class)
                .optional();
    }

    /** What another module has against the roles; asked while nobody else can change what it rests on. */
    void requireRoles(AccountId id, Set<Role> wanted) {
        roleObjection(id, wanted).ifPresent(rule -> {
            throw new RuleViolation(rule);
        });
    }

    /** The same as an answer. */
    Optional<Rule> roleObjection(AccountId id, Set<Role> wanted) {
        hold(id);
        return roleObjections.stream()
                .flatMap(objections -> objections.against(id, wanted).stream())
                .findFirst();
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
