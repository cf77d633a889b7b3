/** Taxonomy: the face: pages and resources. */
@NullMarked
package io.touchstone.taxonomy.web;

import org.jspecify.annotations.NullMarked;
