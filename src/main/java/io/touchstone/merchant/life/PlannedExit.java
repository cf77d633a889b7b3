package io.touchstone.merchant.life;

import java.time.Instant;
import java.util.UUID;

/** An exit that was announced and has not happened. */
public record PlannedExit(UUID id, String reason, Instant announcedAt, Instant leavesAt, String announcedBy) {}
