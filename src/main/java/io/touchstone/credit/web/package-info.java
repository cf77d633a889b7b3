/** Credit: the face: pages and resources. */
@NullMarked
package io.touchstone.credit.web;

import org.jspecify.annotations.NullMarked;
