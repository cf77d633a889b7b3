/** That the books can be trusted: the journal sealed into the audit trail, the proof that all agrees, the trial balance. */
@NullMarked
package io.touchstone.deposit.proof;

import org.jspecify.annotations.NullMarked;
