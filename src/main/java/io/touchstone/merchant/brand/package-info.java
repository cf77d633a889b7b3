/** Brands and who was authorised by whom to sell them (A7). */
@NullMarked
package io.touchstone.merchant.brand;

import org.jspecify.annotations.NullMarked;
