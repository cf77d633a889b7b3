package io.touchstone.identity.domain;

import io.touchstone.shell.ApiScope;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token as the console lists it. */
public record TokenRow(
        UUID id,
        String name,
        Set<ApiScope> scopes,
        @Nullable String lab,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        boolean valid) {}
