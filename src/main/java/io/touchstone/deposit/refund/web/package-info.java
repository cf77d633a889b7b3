/** Pages of io.touchstone.deposit.refund. */
@NullMarked
package io.touchstone.deposit.refund.web;

import org.jspecify.annotations.NullMarked;
