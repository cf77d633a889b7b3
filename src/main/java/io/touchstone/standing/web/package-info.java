/** Standing: the face: pages and resources. */
@NullMarked
package io.touchstone.standing.web;

import org.jspecify.annotations.NullMarked;
