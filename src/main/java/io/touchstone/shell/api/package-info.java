/** The ground rules of the API: idempotency, lists, times, its description. */
@NullMarked
package io.touchstone.shell.api;

import org.jspecify.annotations.NullMarked;
