/** Pages of {@link io.touchstone.inspection.buying}. */
@NullMarked
package io.touchstone.inspection.buying.web;

import org.jspecify.annotations.NullMarked;
