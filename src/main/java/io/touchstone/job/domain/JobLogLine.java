package io.touchstone.job.domain;

import java.time.Instant;

/** One line of a job's log. */
public record JobLogLine(Instant at, String text) {}
