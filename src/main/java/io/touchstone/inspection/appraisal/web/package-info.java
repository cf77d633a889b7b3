/** Pages of {@link io.touchstone.inspection.appraisal}. */
@NullMarked
package io.touchstone.inspection.appraisal.web;

import org.jspecify.annotations.NullMarked;
