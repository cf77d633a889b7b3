/** Pages of {@link io.touchstone.deposit.proof}. */
@NullMarked
package io.touchstone.deposit.proof.web;

import org.jspecify.annotations.NullMarked;
