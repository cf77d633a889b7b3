/** Pages of {@link io.touchstone.inspection.outcome}. */
@NullMarked
package io.touchstone.inspection.outcome.web;

import org.jspecify.annotations.NullMarked;
