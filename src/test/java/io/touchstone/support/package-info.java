/**
 * What tests stand on: a real PostgreSQL with a database of their own, a clock that is set by hand, and the two
 * annotations {@link io.touchstone.support.TouchstoneTest} and {@link io.touchstone.support.WithTestDatabase}.
 */
@NullMarked
package io.touchstone.support;

import org.jspecify.annotations.NullMarked;
