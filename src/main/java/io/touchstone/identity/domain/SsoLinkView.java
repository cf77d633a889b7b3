package io.touchstone.identity.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person of a provider who signs in to an account.
 *
 * @param linkedBy id of whoever linked it
 */
public record SsoLinkView(
        UUID id,
        String issuer,
        String subject,
        Instant linkedAt,
        String linkedBy,
        @Nullable Instant lastUsedAt) {}
