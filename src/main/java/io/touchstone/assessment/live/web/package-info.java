/** Pages of running figures and living scores. */
@NullMarked
package io.touchstone.assessment.live.web;

import org.jspecify.annotations.NullMarked;
