/** Notice: the face: pages and resources. */
@NullMarked
package io.touchstone.notice.web;

import org.jspecify.annotations.NullMarked;
