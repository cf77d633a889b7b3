/** Notice: the inside: rules, desks, tables. */
@NullMarked
package io.touchstone.notice.domain;

import org.jspecify.annotations.NullMarked;
