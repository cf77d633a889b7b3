/**
 * A merchant as a whole, put together of what the modules say of it ({@link io.touchstone.shell.MerchantPanel}) and of where a
 * bad mark bites ({@link io.touchstone.shell.MerchantMarks}).
 */
@NullMarked
package io.touchstone.standing.picture;

import org.jspecify.annotations.NullMarked;
