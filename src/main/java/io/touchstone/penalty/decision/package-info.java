/** Decisions: proposed, seen by a second person where they weigh, carried out in one transaction, and undone in one. */
@NullMarked
package io.touchstone.penalty.decision;

import org.jspecify.annotations.NullMarked;
