/** Trade: the inside: rules, desks, tables. */
@NullMarked
package io.touchstone.trade.domain;

import org.jspecify.annotations.NullMarked;
