/** Pages of {@link io.touchstone.inspection.sample}. */
@NullMarked
package io.touchstone.inspection.sample.web;

import org.jspecify.annotations.NullMarked;
