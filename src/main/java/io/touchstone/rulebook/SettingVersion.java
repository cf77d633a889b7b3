package io.touchstone.rulebook;

import java.time.Instant;

/** One dated version of a setting. */
public record SettingVersion<T>(
        int version, T value, Instant effectiveAt, String source, String enteredBy, Instant enteredAt) {}
