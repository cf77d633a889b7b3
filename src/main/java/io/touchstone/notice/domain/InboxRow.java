package io.touchstone.notice.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in somebody's inbox, in the reader's language.
 *
 * @param kind key of its kind; null for one no module declared
 */
public record InboxRow(
        UUID id,
        Instant at,
        String subject,
        String body,
        @Nullable String path,
        @Nullable String kind,
        boolean unread) {}
