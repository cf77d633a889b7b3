/** Pages of reviews and their actions. */
@NullMarked
package io.touchstone.report.review.web;

import org.jspecify.annotations.NullMarked;
