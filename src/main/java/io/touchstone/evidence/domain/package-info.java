/** Evidence: the inside. */
@NullMarked
package io.touchstone.evidence.domain;

import org.jspecify.annotations.NullMarked;
