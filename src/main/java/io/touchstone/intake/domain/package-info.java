/** Intake: the inside: rules, desks, tables. */
@NullMarked
package io.touchstone.intake.domain;

import org.jspecify.annotations.NullMarked;
