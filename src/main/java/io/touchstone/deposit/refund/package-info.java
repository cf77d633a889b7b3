/** Money on its way out: refunds of deposits with all their conditions, and the batches by which the bank pays (rules.md 4). */
@NullMarked
package io.touchstone.deposit.refund;

import org.jspecify.annotations.NullMarked;
