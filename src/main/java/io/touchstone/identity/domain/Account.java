package io.touchstone.identity.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.IdentityRule;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A person who may sign in. It is opened once, enabled and disabled, and never deleted: the audit trail names it. */
@Table("identity_account")
class Account extends AbstractAggregateRoot<Account> {

    /** Whether the person may sign in. */
    enum Status {
        ENABLED,
        DISABLED
    }

    @Id
    private final UUID id;

    private final String username;
    private final String usernameKey;
    private String displayName;
    private @Nullable String email;
    private String passwordHash;

    @MappedCollection(idColumn = "account_id")
    private Set<RoleGrant> roles;

    private @Nullable UUID departmentId;
    private @Nullable String locale;
    private Status status;
    private final Instant createdAt;
    private Instant passwordChangedAt;

    @Version
    private @Nullable Long version;

    @PersistenceCreator
    Account(
            UUID id,
            String username,
            String usernameKey,
            String displayName,
            @Nullable String email,
            String passwordHash,
            Set<RoleGrant> roles,
            @Nullable UUID departmentId,
            @Nullable String locale,
            Status status,
            Instant createdAt,
            Instant passwordChangedAt,
            @Nullable Long version) {
        this.id = id;
        this.username = username;
        this.usernameKey = usernameKey;
        this.displayName = displayName;
        this.email = email;
        this.passwordHash = passwordHash;
        this.roles = roles;
        this.departmentId = departmentId;
        this.locale = locale;
        this.status = status;
        this.createdAt = createdAt;
        this.passwordChangedAt = passwordChangedAt;
        this.version = version;
    }

    /** Opens an account whose password has been checked and hashed. */
    static Account open(AccountId id, NewAccount asked, String passwordHash, Actor actor, Instant at) {
        Username name = Username.of(asked.username());
        var account = new Account(
                id.id(),
                name.text(),
                name.key(),
                asked.displayName().strip(),
                asked.email(),
                passwordHash,
                grants(asked.roles()),
                asked.departmentId(),
                asked.locale(),
                Status.ENABLED,
                at,
                at,
                null);
        account.announce("account_created", actor, at, Map.of("roles", words(asked.roles())));
        return account;
    }

    /** Gives the account other roles; nobody does that to their own. */
    void assign(Set<Role> wanted, Actor actor, Instant at) {
        if (wanted.equals(roles())) {
            return;
        }
        requireForeign(actor);
        Set<Role> before = roles();
        roles = grants(wanted);
        announce("roles_changed", actor, at, Map.of("before", words(before), "after", words(wanted)));
    }

    void disable(Actor actor, Instant at) {
        requireForeign(actor);
        requireStatus(Status.ENABLED, IdentityRule.ALREADY_DISABLED);
        status = Status.DISABLED;
        announce("account_disabled", actor, at, Map.of());
    }

    void enable(Actor actor, Instant at) {
        requireStatus(Status.DISABLED, IdentityRule.ALREADY_ENABLED);
        status = Status.ENABLED;
        announce("account_enabled", actor, at, Map.of());
    }

    /** Replaces the password by one that has been checked and hashed. */
    void replacePassword(String hash, Actor actor, Instant at) {
        passwordHash = hash;
        passwordChangedAt = at;
        announce("password_changed", actor, at, Map.of());
    }

    /** Keeps the same password under a newer hash; nothing anyone can notice changes, so nothing is announced. */
    void rehash(String hash) {
        passwordHash = hash;
    }

    /** Changes how the person is called, reached and placed. */
    void describe(Profile wanted, Actor actor, Instant at) {
        if (wanted.equals(profile())) {
            return;
        }
        List<String> changed = profile().differences(wanted);
        displayName = wanted.displayName();
        email = wanted.email();
        departmentId = wanted.departmentId();
        locale = wanted.locale();
        announce("account_described", actor, at, Map.of("fields", changed));
    }

    AccountId id() {
        return new AccountId(id);
    }

    /** The folded sign-in name, by which failures are counted. */
    String usernameKey() {
        return usernameKey;
    }

    Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isEnabled() {
        return status == Status.ENABLED;
    }

    long version() {
        return version == null ? 0 : version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Profile profile() {
        return new Profile(displayName, email, departmentId, locale);
    }

    Set<Role> roles() {
        Set<Role> words = EnumSet.noneOf(Role.class);
        roles.forEach(grant -> words.add(grant.role()));
        return words;
    }

    /** Through which door the person comes. */
    Role.Seat seat() {
        return roles.iterator().next().role().seat();
    }

    Actor actor() {
        return new Actor(Actor.Kind.valueOf(seat().name()), id.toString());
    }

    AccountView view() {
        return new AccountView(id(), username, displayName, email, locale, isEnabled(), Set.copyOf(roles()));
    }

    private static Set<RoleGrant> grants(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new RuleViolation(IdentityRule.ROLES_MISSING);
        }
        if (roles.stream().map(Role::seat).distinct().count() > 1) {
            throw new RuleViolation(IdentityRule.ROLES_OF_ONE_SEAT);
        }
        Set<RoleGrant> grants = new HashSet<>();
        roles.forEach(role -> grants.add(new RoleGrant(role)));
        return grants;
    }

    private static List<String> words(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toList();
    }

    private void requireForeign(Actor actor) {
        if (actor.id().equals(id.toString())) {
            throw new RuleViolation(IdentityRule.OWN_ACCOUNT);
        }
    }

    private void requireStatus(Status wanted, IdentityRule otherwise) {
        if (status != wanted) {
            throw new RuleViolation(otherwise);
        }
    }

    private void announce(String what, Actor actor, Instant at, Map<String, ?> details) {
        registerEvent(IdentityEvent.account(what, id, actor, at, details));
    }
}
