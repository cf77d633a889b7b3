/** Pages and resources of io.touchstone.merchant.identifier. */
@NullMarked
package io.touchstone.merchant.identifier.web;

import org.jspecify.annotations.NullMarked;
