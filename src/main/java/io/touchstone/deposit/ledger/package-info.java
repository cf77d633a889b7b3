/** The ledger itself: accounts, transfers that balance, what stands on each account at any time. */
@NullMarked
package io.touchstone.deposit.ledger;

import org.jspecify.annotations.NullMarked;
