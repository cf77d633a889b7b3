/** Reviews of half-years and years from snapshots of key figures, and the actions that are followed from one to the next (feature M2). */
@NullMarked
package io.touchstone.report.review;

import org.jspecify.annotations.NullMarked;
