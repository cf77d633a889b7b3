/** Catalog: the inside: rules, desks, tables. */
@NullMarked
package io.touchstone.catalog.domain;

import org.jspecify.annotations.NullMarked;
