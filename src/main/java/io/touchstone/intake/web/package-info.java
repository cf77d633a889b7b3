/** Intake: the face: pages and resources. */
@NullMarked
package io.touchstone.intake.web;

import org.jspecify.annotations.NullMarked;
