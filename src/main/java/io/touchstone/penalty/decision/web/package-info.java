/** The pages of decisions. */
@NullMarked
package io.touchstone.penalty.decision.web;

import org.jspecify.annotations.NullMarked;
