/** Mystery buying: the buyers’ pool, who buys what, and what nobody else may learn of it. */
@NullMarked
package io.touchstone.inspection.buying;

import org.jspecify.annotations.NullMarked;
