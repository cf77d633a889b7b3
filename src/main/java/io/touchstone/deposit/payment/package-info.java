/** Money coming in and going back: bank notices and statements, reconciliation, refunds, payout files. */
@NullMarked
package io.touchstone.deposit.payment;

import org.jspecify.annotations.NullMarked;
