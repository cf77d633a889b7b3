/** Merchant: the face: pages and resources. */
@NullMarked
package io.touchstone.merchant.web;

import org.jspecify.annotations.NullMarked;
