/** Pages and resources of io.touchstone.merchant.review. */
@NullMarked
package io.touchstone.merchant.review.web;

import org.jspecify.annotations.NullMarked;
