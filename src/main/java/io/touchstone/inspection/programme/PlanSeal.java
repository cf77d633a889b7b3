package io.touchstone.inspection.programme;

import org.jspecify.annotations.Nullable;

/** A plan’s seed: first under the application’s key and as its hash, at the end in the open (ruling S4). */
record PlanSeal(byte @Nullable [] seedSealed, byte @Nullable [] seedSha256, byte @Nullable [] seedRevealed) {

    static final PlanSeal NONE = new PlanSeal(null, null, null);
}
