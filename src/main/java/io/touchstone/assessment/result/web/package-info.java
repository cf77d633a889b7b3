/** Pages of results. */
@NullMarked
package io.touchstone.assessment.result.web;

import org.jspecify.annotations.NullMarked;
