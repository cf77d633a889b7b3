/** Planted. */
@NullMarked
package io.touchstone.architecture.planted.domain;

import org.jspecify.annotations.NullMarked;
