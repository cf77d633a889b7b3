/** Audit: the inside: rules, desks, tables. */
@NullMarked
package io.touchstone.audit.domain;

import org.jspecify.annotations.NullMarked;
