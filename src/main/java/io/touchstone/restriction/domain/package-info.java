/** Restriction: the inside: rules, desks, tables. */
@NullMarked
package io.touchstone.restriction.domain;

import org.jspecify.annotations.NullMarked;
