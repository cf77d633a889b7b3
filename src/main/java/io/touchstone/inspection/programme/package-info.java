/** Programmes and plans: what is to be sampled, the frozen population, strata, and the draw that anyone can redo (ruling S4). */
@NullMarked
package io.touchstone.inspection.programme;

import org.jspecify.annotations.NullMarked;
