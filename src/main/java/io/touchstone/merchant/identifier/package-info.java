/** Check digits and forms of Chinese identifiers (standards.md E). */
@NullMarked
package io.touchstone.merchant.identifier;

import org.jspecify.annotations.NullMarked;
