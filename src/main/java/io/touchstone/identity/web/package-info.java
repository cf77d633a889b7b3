/** Identity: the face: pages and resources. */
@NullMarked
package io.touchstone.identity.web;

import org.jspecify.annotations.NullMarked;
