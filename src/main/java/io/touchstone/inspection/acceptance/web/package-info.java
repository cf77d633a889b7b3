/** Pages of {@link io.touchstone.inspection.acceptance}. */
@NullMarked
package io.touchstone.inspection.acceptance.web;

import org.jspecify.annotations.NullMarked;
