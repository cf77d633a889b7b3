/** Makes the demo market out of a seed and a last day: pure computing, no database. */
@NullMarked
package io.touchstone.demo.market;

import org.jspecify.annotations.NullMarked;
