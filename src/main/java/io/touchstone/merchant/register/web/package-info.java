/** Pages and resources of io.touchstone.merchant.register. */
@NullMarked
package io.touchstone.merchant.register.web;

import org.jspecify.annotations.NullMarked;
