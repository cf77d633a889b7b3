/** Documents that run out: notices ahead, holds of what they cover, renewals (A5). */
@NullMarked
package io.touchstone.merchant.expiry;

import org.jspecify.annotations.NullMarked;
