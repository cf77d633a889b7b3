/** What an assessment comes to, exactly (ruling Q1). */
@NullMarked
package io.touchstone.assessment.score;

import org.jspecify.annotations.NullMarked;
