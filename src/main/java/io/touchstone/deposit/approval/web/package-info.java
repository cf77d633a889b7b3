/** Pages of {@link io.touchstone.deposit.approval}. */
@NullMarked
package io.touchstone.deposit.approval.web;

import org.jspecify.annotations.NullMarked;
