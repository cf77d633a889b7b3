/** Pages of violation cases, in the console and in the portal. */
@NullMarked
package io.touchstone.penalty.violation.web;

import org.jspecify.annotations.NullMarked;
