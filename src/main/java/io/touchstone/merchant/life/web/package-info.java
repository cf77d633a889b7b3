/** Pages and resources of io.touchstone.merchant.life. */
@NullMarked
package io.touchstone.merchant.life.web;

import org.jspecify.annotations.NullMarked;
