/** Pages of {@link io.touchstone.penalty.points}. */
@NullMarked
package io.touchstone.penalty.points.web;

import org.jspecify.annotations.NullMarked;
