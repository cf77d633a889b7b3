/** Planted. */
@NullMarked
package io.touchstone.architecture.planted.dto;

import org.jspecify.annotations.NullMarked;
