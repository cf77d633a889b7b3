/** Audit: the face: pages and resources. */
@NullMarked
package io.touchstone.audit.web;

import org.jspecify.annotations.NullMarked;
