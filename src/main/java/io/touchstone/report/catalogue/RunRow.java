package io.touchstone.report.catalogue;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time a saved report was made.
 *
 * @param dueAt null when its owner asked for it
 * @param missed due times before it that it makes up for
 * @param filter as its table took it
 * @param state {@code making}, {@code made} or {@code failed}; the message key is {@code report.run.<state>}
 */
public record RunRow(
        UUID id,
        @Nullable Instant dueAt,
        int missed,
        Map<String, String> filter,
        UUID job,
        Instant begunAt,
        String state,
        @Nullable Long rows,
        @Nullable String sha256,
        @Nullable Instant endedAt) {}
