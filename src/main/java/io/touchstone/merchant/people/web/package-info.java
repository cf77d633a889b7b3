/** Pages and resources of io.touchstone.merchant.people. */
@NullMarked
package io.touchstone.merchant.people.web;

import org.jspecify.annotations.NullMarked;
