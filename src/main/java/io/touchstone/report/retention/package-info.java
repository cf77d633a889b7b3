/**
 * How long personal data is kept: the inventory of every column, the terms, and the nightly round that ends what is over
 * (security promise 19).
 */
@NullMarked
package io.touchstone.report.retention;

import org.jspecify.annotations.NullMarked;
