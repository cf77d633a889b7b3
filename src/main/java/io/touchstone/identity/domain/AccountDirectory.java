package io.touchstone.identity.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.IdentityRule;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Rule;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The book of accounts as other modules see it. */
@Service
class AccountDirectory implements Accounts {

    private final StoredAccounts accounts;
    private final AccountChecks checks;
    private final PartNames parts;
    private final PasswordEncoder encoder;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    AccountDirectory(
            StoredAccounts accounts,
            AccountChecks checks,
            PartNames parts,
            PasswordEncoder encoder,
            JdbcClient jdbc,
            Ids ids,
            Clock clock) {
        this.checks = checks;
        this.accounts = accounts;
        this.parts = parts;
        this.encoder = encoder;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AccountView> find(AccountId id) {
        return accounts.findById(id.id()).map(Account::view);
    }

    @Override
    @Transactional
    public Optional<AccountView> hold(AccountId id) {
        checks.hold(id);
        return find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AccountView> find(String username) {
        return accounts.findByUsernameKey(Username.keyOf(username)).map(Account::view);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> displayNames(Collection<String> actorIds) {
        Map<String, String> names = new HashMap<>();
        List<UUID> known = new ArrayList<>();
        for (String id : Set.copyOf(actorIds)) {
            AccountId.parse(id).ifPresentOrElse(account -> known.add(account.id()), () -> parts.of(id)
                    .ifPresent(part -> names.put(id, part)));
        }
        if (known.isEmpty()) {
            return names;
        }
        jdbc.sql("""
                        select id::text as id, display_name from identity_account where id in (:ids)
                        union all select id::text, name from identity_api_token where id in (:ids)
                        """).param("ids", known).query(row -> {
            names.put(row.getString("id"), row.getString("display_name"));
        });
        return names;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AccountView> withRole(Role role) {
        return withAnyRole(List.of(role));
    }

    @Override
    @Transactional(readOnly = true)
    public List<AccountView> withAnyRole(Collection<Role> roles) {
        return jdbc.sql("""
                        select a.id, a.username, a.display_name, a.email, a.locale, array_agg(every.role) as roles
                          from identity_account a join identity_account_role every on every.account_id = a.id
                         where a.status = 'ENABLED'
                           and a.id in (select asked.account_id from identity_account_role asked where asked.role in (:roles))
                         group by a.id, a.username, a.display_name, a.email, a.locale order by a.id
                        """)
                .param("roles", roles.stream().map(Role::name).toList())
                .query((row, i) -> new AccountView(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("username"),
                        row.getString("display_name"),
                        row.getString("email"),
                        row.getString("locale"),
                        true,
                        Arrays.stream((String[]) row.getArray("roles").getArray())
                                .map(Role::valueOf)
                                .collect(Collectors.toUnmodifiableSet())))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Rule> objections(NewAccount account) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        checks.objections(account).forEach(one -> rules.putIfAbsent(one.field(), one.rule()));
        return rules;
    }

    @Override
    @Transactional
    public AccountId open(NewAccount asked, Actor actor) {
        Username name = Username.of(asked.username());
        PasswordRules.require(asked.password(), PersonWords.of(asked));
        if (accounts.existsByUsernameKey(name.key())) {
            throw new RuleViolation(IdentityRule.USERNAME_TAKEN);
        }
        String hash = Objects.requireNonNull(encoder.encode(asked.password()));
        AccountId id = new AccountId(ids.next());
        accounts.save(Account.open(id, asked, hash, actor, clock.instant()));
        return id;
    }
}
