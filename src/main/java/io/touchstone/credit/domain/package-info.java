/** Credit: the inside: rules, desks, tables. */
@NullMarked
package io.touchstone.credit.domain;

import org.jspecify.annotations.NullMarked;
