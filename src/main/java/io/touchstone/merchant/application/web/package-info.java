/** Pages and resources of io.touchstone.merchant.application. */
@NullMarked
package io.touchstone.merchant.application.web;

import org.jspecify.annotations.NullMarked;
