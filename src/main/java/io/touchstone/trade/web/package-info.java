/** Trade: the face: pages and resources. */
@NullMarked
package io.touchstone.trade.web;

import org.jspecify.annotations.NullMarked;
