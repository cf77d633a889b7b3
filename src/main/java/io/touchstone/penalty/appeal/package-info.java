/** Appeals: told in time, heard by somebody who had no hand in it, answered with reasons, and carried out when they are won. */
@NullMarked
package io.touchstone.penalty.appeal;

import org.jspecify.annotations.NullMarked;
