/** Pages of {@link io.touchstone.penalty.statement}. */
@NullMarked
package io.touchstone.penalty.statement.web;

import org.jspecify.annotations.NullMarked;
