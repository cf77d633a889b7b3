/** Notices of infringed rights and the merchants’ counter-statements, with the clocks of the law (ECL 42 to 44). */
@NullMarked
package io.touchstone.penalty.claim;

import org.jspecify.annotations.NullMarked;
