/** Pages and API of {@link io.touchstone.deposit.hold}. */
@NullMarked
package io.touchstone.deposit.hold.web;

import org.jspecify.annotations.NullMarked;
