/** Schemes as data: indicators, items, scales, weights and bands in versions side by side. */
@NullMarked
package io.touchstone.assessment.scheme;

import org.jspecify.annotations.NullMarked;
