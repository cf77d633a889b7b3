/** Acceptance sampling: plans of ISO 2859-1, declared quality levels, operating characteristics, switching, lots (ruling S1, S2). */
@NullMarked
package io.touchstone.inspection.acceptance;

import org.jspecify.annotations.NullMarked;
