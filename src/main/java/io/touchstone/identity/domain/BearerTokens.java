package io.touchstone.identity.domain;

import io.touchstone.shell.ApiScope;
import io.touchstone.shell.ApiTokenAuthenticator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Knows tokens by the hash of their word. */
@Component
class BearerTokens implements ApiTokenAuthenticator {

    private static final int LENGTH_MAX = 100;
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final StoredApiTokens tokens;
    private final TokenCache cache;
    private final JdbcClient jdbc;
    private final Clock clock;

    BearerTokens(StoredApiTokens tokens, TokenCache cache, JdbcClient jdbc, Clock clock) {
        this.tokens = tokens;
        this.cache = cache;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Authentication> authenticate(String token) {
        if (!token.startsWith(TokenDesk.PREFIX) || token.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        String hash = Secrets.hexHash(token);
        Instant now = clock.instant();
        return cache.get(hash, now, () -> load(hash, now));
    }

    private Optional<TokenCache.Known> load(String hash, Instant now) {
        Optional<ApiToken> valid = tokens.findByTokenHash(hash).filter(token -> token.isValid(now));
        valid.ifPresent(token -> noteUse(token.id(), now));
        return valid.map(token -> new TokenCache.Known(authentication(token), token.expiresAt()));
    }

    private static Authentication authentication(ApiToken token) {
        List<GrantedAuthority> scopes = token.scopes().stream()
                .map(ApiScope::authority)
                .map(word -> (GrantedAuthority) new SimpleGrantedAuthority(word))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(token.principal(), null, scopes);
    }

    private void noteUse(UUID id, Instant now) {
        jdbc.sql("update identity_api_token set last_used_at = :now"
                        + " where id = :id and (last_used_at is null or last_used_at < :before)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("before", now.minus(USE_NOTED_EVERY).atOffset(ZoneOffset.UTC))
                .update();
    }
}
