/** Retention of personal data. */
@NullMarked
package io.touchstone.report.retention;

import org.jspecify.annotations.NullMarked;
