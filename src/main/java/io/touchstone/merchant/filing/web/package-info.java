/** Pages and resources of io.touchstone.merchant.filing. */
@NullMarked
package io.touchstone.merchant.filing.web;

import org.jspecify.annotations.NullMarked;
