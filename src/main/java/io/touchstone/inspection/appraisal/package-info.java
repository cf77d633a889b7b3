/** Counterfeit appraisal with the owners of brands (B8). */
@NullMarked
package io.touchstone.inspection.appraisal;

import org.jspecify.annotations.NullMarked;
