/** What pages and files show of the ledger: statements, vouchers, the trial balance, the proof that all agrees. */
@NullMarked
package io.touchstone.deposit.statement;

import org.jspecify.annotations.NullMarked;
