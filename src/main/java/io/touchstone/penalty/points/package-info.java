/** Points and the ladder: events that are only ever added to, and everything else computed from them (E1). */
@NullMarked
package io.touchstone.penalty.points;

import org.jspecify.annotations.NullMarked;
