/** Restriction: the face: pages and resources. */
@NullMarked
package io.touchstone.restriction.web;

import org.jspecify.annotations.NullMarked;
