/** Rulebook: the inside: rules, desks, tables. */
@NullMarked
package io.touchstone.rulebook.domain;

import org.jspecify.annotations.NullMarked;
