/** What each shop must lodge and why, shortfalls and their notices, the gate of a new shop (rules.md 4, ruling G1). */
@NullMarked
package io.touchstone.deposit.requirement;

import org.jspecify.annotations.NullMarked;
