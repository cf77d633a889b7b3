/** Violation cases: how they are opened, what is known, how the merchant is heard, and by when. */
@NullMarked
package io.touchstone.penalty.violation;

import org.jspecify.annotations.NullMarked;
