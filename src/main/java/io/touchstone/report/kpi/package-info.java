/** Key figures: what they are, what they came to in each period, with intervals, targets and control charts (features M1, M2). */
@NullMarked
package io.touchstone.report.kpi;

import org.jspecify.annotations.NullMarked;
