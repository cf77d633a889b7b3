/** What the restriction module adds to the picture of a merchant: its facts, what happened to it, and where a bad mark bites. */
@NullMarked
package io.touchstone.restriction.picture;

import org.jspecify.annotations.NullMarked;
