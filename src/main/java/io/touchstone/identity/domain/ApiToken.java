package io.touchstone.identity.domain;

import io.touchstone.identity.IdentityRule;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.ApiScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** The key of another system. It is issued with an end, may be revoked before, and is never shown again. */
@Table("identity_api_token")
class ApiToken extends AbstractAggregateRoot<ApiToken> {

    static final Duration LIFE_MAX = Duration.ofDays(366);

    @Id
    private final UUID id;

    private final String name;
    /** Written, and searched for, by the repository only. */
    @SuppressWarnings("UnusedVariable")
    private final String tokenHash;

    @MappedCollection(idColumn = "token_id")
    private final Set<ScopeGrant> scopes;

    private final @Nullable String lab;
    private final Instant createdAt;
    private final Instant expiresAt;
    private @Nullable Instant revokedAt;

    /** Written beside the aggregate, at most once a minute. */
    @ReadOnlyProperty
    private final @Nullable Instant lastUsedAt;

    /** Kept by the repository. */
    @Version
    @SuppressWarnings("UnusedVariable")
    private @Nullable Long version;

    @PersistenceCreator
    ApiToken(
            UUID id,
            String name,
            String tokenHash,
            Set<ScopeGrant> scopes,
            @Nullable String lab,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt,
            @Nullable Long version) {
        this.id = id;
        this.name = name;
        this.tokenHash = tokenHash;
        this.scopes = scopes;
        this.lab = lab;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
        this.revokedAt = revokedAt;
        this.lastUsedAt = lastUsedAt;
        this.version = version;
    }

    /** Issues a token whose word is known to the one who asked and to nobody else. */
    static ApiToken issue(UUID id, NewApiToken asked, String word, Actor actor, Instant at) {
        objections(asked, at).stream().findFirst().ifPresent(objection -> {
            throw new RuleViolation(objection.rule(), LIFE_MAX.toDays());
        });
        Set<ScopeGrant> grants = new HashSet<>();
        asked.scopes().forEach(scope -> grants.add(new ScopeGrant(scope)));
        var token = new ApiToken(
                id,
                asked.name().strip(),
                Secrets.hexHash(word),
                grants,
                asked.lab(),
                at,
                asked.expiresAt(),
                null,
                null,
                null);
        token.registerEvent(IdentityEvent.token("issued", id, actor, at, token.facts()));
        return token;
    }

    /** What stands against a token as it is asked for. */
    static List<Objection> objections(NewApiToken asked, Instant at) {
        List<Objection> objections = new ArrayList<>();
        if (asked.scopes().isEmpty()) {
            objections.add(new Objection("scopes", IdentityRule.TOKEN_SCOPES_MISSING));
        }
        if (!asked.expiresAt().isAfter(at) || asked.expiresAt().isAfter(at.plus(LIFE_MAX))) {
            objections.add(new Objection("expiresOn", IdentityRule.TOKEN_EXPIRY));
        }
        if (asked.lab() == null && asked.scopes().contains(ApiScope.LAB)) {
            objections.add(new Objection("lab", IdentityRule.TOKEN_LAB));
        }
        return objections;
    }

    void revoke(Actor actor, Instant at) {
        if (revokedAt != null) {
            throw new Conflict(IdentityRule.TOKEN_ALREADY_REVOKED);
        }
        revokedAt = at;
        registerEvent(IdentityEvent.token("revoked", id, actor, at, Map.of()));
    }

    UUID id() {
        return id;
    }

    Set<ApiScope> scopes() {
        Set<ApiScope> words = EnumSet.noneOf(ApiScope.class);
        scopes.forEach(grant -> words.add(grant.scope()));
        return words;
    }

    boolean isValid(Instant at) {
        return revokedAt == null && at.isBefore(expiresAt);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    TokenPrincipal principal() {
        return new TokenPrincipal(id, name, lab);
    }

    TokenRow row(Instant now) {
        return new TokenRow(id, name, scopes(), lab, createdAt, expiresAt, revokedAt, lastUsedAt, isValid(now));
    }

    private Map<String, ?> facts() {
        List<String> words = scopes().stream().map(ApiScope::word).sorted().toList();
        return Map.of("expires_at", expiresAt.toString(), "scopes", words);
    }
}
