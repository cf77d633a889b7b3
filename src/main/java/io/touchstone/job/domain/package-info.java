/** Job: the inside: rules, desks, tables. */
@NullMarked
package io.touchstone.job.domain;

import org.jspecify.annotations.NullMarked;
