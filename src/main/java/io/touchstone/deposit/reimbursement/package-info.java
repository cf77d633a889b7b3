/** Money that is paid back to those who spent their own for the platform. */
@NullMarked
package io.touchstone.deposit.reimbursement;

import org.jspecify.annotations.NullMarked;
