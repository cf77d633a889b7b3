/** Touchstone, an open marketplace-governance application. */
@NullMarked
package io.touchstone;

import org.jspecify.annotations.NullMarked;
