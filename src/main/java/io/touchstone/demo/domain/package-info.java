/** Loads the demo market once, through the intake that real facts come by. */
@NullMarked
package io.touchstone.demo.domain;

import org.jspecify.annotations.NullMarked;
