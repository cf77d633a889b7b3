/** The closed loop: who obeys restrictions, what they were told, what they took, and who does not obey. */
@NullMarked
package io.touchstone.restriction.loop;

import org.jspecify.annotations.NullMarked;
