/** Pages and resources of io.touchstone.merchant.factory. */
@NullMarked
package io.touchstone.merchant.factory.web;

import org.jspecify.annotations.NullMarked;
