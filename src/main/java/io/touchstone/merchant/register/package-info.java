/** Public registers: snapshots, look-ups, nightly re-checks and their differences (A3, A4). */
@NullMarked
package io.touchstone.merchant.register;

import org.jspecify.annotations.NullMarked;
