package io.touchstone.report.retention;

import java.time.Instant;

/** What the round ended in one go. */
public record RetentionAct(
        long number, Instant at, String term, String table, boolean deleted, Instant overBefore, long rows) {}
