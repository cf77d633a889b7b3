/** Merchant: the inside: rules, desks, tables. */
@NullMarked
package io.touchstone.merchant.domain;

import org.jspecify.annotations.NullMarked;
