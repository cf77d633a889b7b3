/** Planted. */
@NullMarked
package io.touchstone.architecture.planted.web;

import org.jspecify.annotations.NullMarked;
