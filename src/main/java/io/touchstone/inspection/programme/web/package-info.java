/** Pages of {@link io.touchstone.inspection.programme}. */
@NullMarked
package io.touchstone.inspection.programme.web;

import org.jspecify.annotations.NullMarked;
