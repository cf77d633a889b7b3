/** The library of standards and commitments. */
@NullMarked
package io.touchstone.rulebook.library;

import org.jspecify.annotations.NullMarked;
