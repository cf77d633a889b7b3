/** Pages of {@link io.touchstone.inspection.lab}. */
@NullMarked
package io.touchstone.inspection.lab.web;

import org.jspecify.annotations.NullMarked;
