/** Orders settled later than usual, how long and why (rules.md 4, delayed settlement). */
@NullMarked
package io.touchstone.deposit.term;

import org.jspecify.annotations.NullMarked;
