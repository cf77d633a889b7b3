/** Who stands behind a shop: verified again every six months, and changed by report and verification (O37 art. 24, 26). */
@NullMarked
package io.touchstone.merchant.verification;

import org.jspecify.annotations.NullMarked;
