/** Pages of {@link io.touchstone.inspection.inbound}. */
@NullMarked
package io.touchstone.inspection.inbound.web;

import org.jspecify.annotations.NullMarked;
