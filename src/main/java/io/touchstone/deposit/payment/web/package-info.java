/** Pages and API of {@link io.touchstone.deposit.payment}. */
@NullMarked
package io.touchstone.deposit.payment.web;

import org.jspecify.annotations.NullMarked;
