/** Expiring documents: the face: pages. */
@NullMarked
package io.touchstone.merchant.expiry.web;

import org.jspecify.annotations.NullMarked;
