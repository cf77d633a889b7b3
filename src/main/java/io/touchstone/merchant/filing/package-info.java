/** The half-yearly report of identities to the regulator (O37 art. 25). */
@NullMarked
package io.touchstone.merchant.filing;

import org.jspecify.annotations.NullMarked;
