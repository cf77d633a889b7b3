/** Taxonomy: the inside: rules, desks, tables. */
@NullMarked
package io.touchstone.taxonomy.domain;

import org.jspecify.annotations.NullMarked;
