/** Export: the face: pages and resources. */
@NullMarked
package io.touchstone.export.web;

import org.jspecify.annotations.NullMarked;
