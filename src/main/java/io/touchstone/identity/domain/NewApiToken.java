package io.touchstone.identity.domain;

import io.touchstone.shell.ApiScope;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a token.
 *
 * @param lab the one lab whose results it may send
 */
public record NewApiToken(
        String name, Set<ApiScope> scopes, @Nullable String lab, Instant expiresAt) {}
