package io.touchstone.inspection.sample;

import io.touchstone.kernel.Actor;
import java.time.Instant;

/** A sample has come to another state, in the transaction that is still running. Told within this module only. */
public record SampleMoved(SampleView sample, SampleState from, Instant at, Actor actor) {}
