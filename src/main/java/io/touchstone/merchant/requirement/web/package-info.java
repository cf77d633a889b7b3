/** Pages and resources of io.touchstone.merchant.requirement. */
@NullMarked
package io.touchstone.merchant.requirement.web;

import org.jspecify.annotations.NullMarked;
