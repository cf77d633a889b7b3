/** Brands taken off every shelf at once (B9): a decision about a brand, with its preview, its result product by product and its undoing. */
@NullMarked
package io.touchstone.penalty.removal;

import org.jspecify.annotations.NullMarked;
