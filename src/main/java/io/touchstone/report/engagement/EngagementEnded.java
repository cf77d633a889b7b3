package io.touchstone.report.engagement;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.UUID;

/** An engagement was ended; what was still asked for under it is answered no more. */
public record EngagementEnded(UUID engagement, Actor actor, Instant at) {}
