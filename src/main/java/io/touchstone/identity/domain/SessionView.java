package io.touchstone.identity.domain;

import java.time.Instant;

/**
 * A session as its owner sees it.
 *
 * @param handle names the session on pages and in audit rows without giving its secret id away
 */
public record SessionView(
        String handle, Instant startedAt, Instant lastUsedAt, String address, String browser, boolean current) {}
