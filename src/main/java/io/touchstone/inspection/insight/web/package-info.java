/** Pages of {@link io.touchstone.inspection.insight}. */
@NullMarked
package io.touchstone.inspection.insight.web;

import org.jspecify.annotations.NullMarked;
