/** Pages and resources of io.touchstone.merchant.blocklist. */
@NullMarked
package io.touchstone.merchant.blocklist.web;

import org.jspecify.annotations.NullMarked;
