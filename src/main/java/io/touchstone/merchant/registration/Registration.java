package io.touchstone.merchant.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may open an account by their link.
 *
 * @param applicationId the pre-registered application they were invited for; null for those who came by themselves
 */
public record Registration(
        String email,
        @Nullable String displayName,
        String locale,
        @Nullable UUID applicationId) {}
