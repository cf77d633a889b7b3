/** Samples and their parts from the draw to the end of keeping, and who held them when. */
@NullMarked
package io.touchstone.inspection.sample;

import org.jspecify.annotations.NullMarked;
