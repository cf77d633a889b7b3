/** Pages and API of {@link io.touchstone.deposit.ledger}. */
@NullMarked
package io.touchstone.deposit.ledger.web;

import org.jspecify.annotations.NullMarked;
