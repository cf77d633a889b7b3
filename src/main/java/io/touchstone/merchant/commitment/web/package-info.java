/** Commitments of shops: the face: portal and console pages. */
@NullMarked
package io.touchstone.merchant.commitment.web;

import org.jspecify.annotations.NullMarked;
