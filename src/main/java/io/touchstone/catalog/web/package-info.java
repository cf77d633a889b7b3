/** Catalog: the face: pages and resources. */
@NullMarked
package io.touchstone.catalog.web;

import org.jspecify.annotations.NullMarked;
