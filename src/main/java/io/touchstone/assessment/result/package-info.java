/** A frozen assessment read: charts, comparison, papers. */
@NullMarked
package io.touchstone.assessment.result;

import org.jspecify.annotations.NullMarked;
