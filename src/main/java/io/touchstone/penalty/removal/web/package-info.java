/** Pages of brand-wide removals. */
@NullMarked
package io.touchstone.penalty.removal.web;

import org.jspecify.annotations.NullMarked;
