/** The library of standards and commitments: the face: console pages. */
@NullMarked
package io.touchstone.rulebook.library.web;

import org.jspecify.annotations.NullMarked;
