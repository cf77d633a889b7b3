/** Pages and resources of io.touchstone.merchant.brand. */
@NullMarked
package io.touchstone.merchant.brand.web;

import org.jspecify.annotations.NullMarked;
