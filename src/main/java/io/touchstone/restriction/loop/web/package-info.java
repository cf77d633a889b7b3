/** The pages and the API of the closed loop. */
@NullMarked
package io.touchstone.restriction.loop.web;

import org.jspecify.annotations.NullMarked;
