/** Commitments that shops sign, and what they say about drafts of rules (K2, E13). */
@NullMarked
package io.touchstone.merchant.commitment;

import org.jspecify.annotations.NullMarked;
