/** Pages and API of {@link io.touchstone.deposit.fund}. */
@NullMarked
package io.touchstone.deposit.fund.web;

import org.jspecify.annotations.NullMarked;
