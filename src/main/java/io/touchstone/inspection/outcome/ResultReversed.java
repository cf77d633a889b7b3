package io.touchstone.inspection.outcome;

import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import java.time.Instant;

/** A final result was taken back by two people, in the transaction that is still running. Told within this module only. */
public record ResultReversed(SampleId sampleId, boolean passed, Instant at, Actor actor) {}
