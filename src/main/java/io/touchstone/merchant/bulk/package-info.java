/** Pre-registration of many shops from one table: checked whole, confirmed by a person, written by a job (A1). */
@NullMarked
package io.touchstone.merchant.bulk;

import org.jspecify.annotations.NullMarked;
