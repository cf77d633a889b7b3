package io.touchstone.notice.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the administrator sees it.
 *
 * @param body null outside demo mode, where letters are private
 */
public record MailRow(
        UUID id,
        Instant at,
        String address,
        String subject,
        @Nullable String body,
        String state,
        int attempts) {}
