/** What happens when things break in the middle: processes killed, the clock set back, many asking at once. */
@NullMarked
package io.touchstone.fault;

import org.jspecify.annotations.NullMarked;
