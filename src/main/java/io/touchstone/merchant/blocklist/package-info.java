/** Who is refused across the platform, found by keyed hash, and who is related to whom (A9, E4). */
@NullMarked
package io.touchstone.merchant.blocklist;

import org.jspecify.annotations.NullMarked;
