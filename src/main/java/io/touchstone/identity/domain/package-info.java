/** Identity: the inside: rules, desks, tables. */
@NullMarked
package io.touchstone.identity.domain;

import org.jspecify.annotations.NullMarked;
