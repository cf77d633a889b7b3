package io.touchstone.identity.domain;

import io.touchstone.identity.AccountView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything an administrator sees of one account.
 *
 * @param version to be sent back with a change, which is refused when somebody else was faster
 * @param lockedUntil the longest wait after failed sign-ins from any place
 */
public record AccountDetails(
        AccountView account,
        Profile profile,
        @Nullable String department,
        Instant createdAt,
        Instant passwordChangedAt,
        long version,
        boolean secondFactor,
        @Nullable Instant lockedUntil) {}
