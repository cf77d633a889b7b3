/** Pages of {@link io.touchstone.inspection.insight.history}. */
@NullMarked
package io.touchstone.inspection.insight.history.web;

import org.jspecify.annotations.NullMarked;
