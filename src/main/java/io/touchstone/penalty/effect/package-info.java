/** What decisions do: one class for each kind of effect, with its preview, its application and its undoing. */
@NullMarked
package io.touchstone.penalty.effect;

import org.jspecify.annotations.NullMarked;
