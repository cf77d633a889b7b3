/** Pages and API of {@link io.touchstone.deposit.requirement}. */
@NullMarked
package io.touchstone.deposit.requirement.web;

import org.jspecify.annotations.NullMarked;
