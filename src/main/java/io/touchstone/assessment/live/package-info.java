/** Evidence from the platform's own running figures. */
@NullMarked
package io.touchstone.assessment.live;

import org.jspecify.annotations.NullMarked;
