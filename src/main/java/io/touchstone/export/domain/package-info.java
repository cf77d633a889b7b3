/** Export: the inside: rules, desks, tables. */
@NullMarked
package io.touchstone.export.domain;

import org.jspecify.annotations.NullMarked;
