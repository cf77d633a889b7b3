/** Laboratories: what they may test, blind orders, typed criteria, results checked by a second person, and how far they are to be trusted. */
@NullMarked
package io.touchstone.inspection.lab;

import org.jspecify.annotations.NullMarked;
