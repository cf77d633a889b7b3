/** Standing: the inside: rules, desks, tables. */
@NullMarked
package io.touchstone.standing.domain;

import org.jspecify.annotations.NullMarked;
