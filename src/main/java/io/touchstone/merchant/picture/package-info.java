/** What the merchant module adds to the picture of a merchant: its facts, what happened to it, and where a bad mark bites. */
@NullMarked
package io.touchstone.merchant.picture;

import org.jspecify.annotations.NullMarked;
