/** Pages of visits, in the console. */
@NullMarked
package io.touchstone.assessment.supervision.web;

import org.jspecify.annotations.NullMarked;
