/** Credit: what facts add up to, kept by merchant and day: how it follows the facts, and how it is proved and repaired. */
@NullMarked
package io.touchstone.credit.projection;

import org.jspecify.annotations.NullMarked;
