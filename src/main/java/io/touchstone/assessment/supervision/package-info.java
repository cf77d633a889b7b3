/** Visits after the award, and what opens one more (ruling Q2). */
@NullMarked
package io.touchstone.assessment.supervision;

import org.jspecify.annotations.NullMarked;
