/** Which documents a shop needs: dimension, category, shop type and brand right (A1, A8). */
@NullMarked
package io.touchstone.merchant.requirement;

import org.jspecify.annotations.NullMarked;
