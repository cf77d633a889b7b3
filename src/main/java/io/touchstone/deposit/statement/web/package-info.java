/** Pages and API of {@link io.touchstone.deposit.statement}. */
@NullMarked
package io.touchstone.deposit.statement.web;

import org.jspecify.annotations.NullMarked;
