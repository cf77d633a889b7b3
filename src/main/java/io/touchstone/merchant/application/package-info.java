/** A shop's application, from its draft to its decision (A2). */
@NullMarked
package io.touchstone.merchant.application;

import org.jspecify.annotations.NullMarked;
