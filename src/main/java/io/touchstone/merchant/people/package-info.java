/** The people of a merchant's account and their shops. */
@NullMarked
package io.touchstone.merchant.people;

import org.jspecify.annotations.NullMarked;
