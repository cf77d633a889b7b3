/** Every error in one shape, shown as a page, a fragment or a problem document. */
@NullMarked
package io.touchstone.shell.problem;

import org.jspecify.annotations.NullMarked;
