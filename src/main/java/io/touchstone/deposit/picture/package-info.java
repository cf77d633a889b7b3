/** What the deposit module adds to the picture of a merchant: its facts, what happened to it, and where a bad mark bites. */
@NullMarked
package io.touchstone.deposit.picture;

import org.jspecify.annotations.NullMarked;
