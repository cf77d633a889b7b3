/** Evidence: the face: pages and resources. */
@NullMarked
package io.touchstone.evidence.web;

import org.jspecify.annotations.NullMarked;
