/** Pages and API of {@link io.touchstone.deposit.term}. */
@NullMarked
package io.touchstone.deposit.term.web;

import org.jspecify.annotations.NullMarked;
