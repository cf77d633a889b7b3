/** What sets right: corrective plans that measures wait for (E10), cure within the days of grace (E7), and findings taken back. */
@NullMarked
package io.touchstone.penalty.remedy;

import org.jspecify.annotations.NullMarked;
