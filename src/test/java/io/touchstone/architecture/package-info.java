/** The law of the house as tests; each rule is broken once on purpose, so that it is known to be able to fail. */
@NullMarked
package io.touchstone.architecture;

import org.jspecify.annotations.NullMarked;
