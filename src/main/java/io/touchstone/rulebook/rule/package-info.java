/** Rules by their versions: how one comes into force, and which one held when (E13). */
@NullMarked
package io.touchstone.rulebook.rule;

import org.jspecify.annotations.NullMarked;
