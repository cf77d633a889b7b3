/** Rulebook: the face: pages and resources. */
@NullMarked
package io.touchstone.rulebook.web;

import org.jspecify.annotations.NullMarked;
