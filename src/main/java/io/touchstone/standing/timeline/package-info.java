/** Everything that happened to a merchant as one list, put together of what the modules tell ({@link io.touchstone.shell.MerchantHistory}). */
@NullMarked
package io.touchstone.standing.timeline;

import org.jspecify.annotations.NullMarked;
