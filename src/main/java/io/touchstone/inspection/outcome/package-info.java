/** What follows from results: notice, objection, retest, final failure, correction and follow-up (ruling S3). */
@NullMarked
package io.touchstone.inspection.outcome;

import org.jspecify.annotations.NullMarked;
