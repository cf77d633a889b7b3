/** The doors: which path needs which seat or scope, and what every response carries. */
@NullMarked
package io.touchstone.shell.security;

import org.jspecify.annotations.NullMarked;
