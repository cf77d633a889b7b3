/** Assessments: who answers what, with what evidence, and who looked at it again. */
@NullMarked
package io.touchstone.assessment.sheet;

import org.jspecify.annotations.NullMarked;
