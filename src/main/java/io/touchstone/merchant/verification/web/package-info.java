/** Verification: the face: pages. */
@NullMarked
package io.touchstone.merchant.verification.web;

import org.jspecify.annotations.NullMarked;
