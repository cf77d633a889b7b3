/** Pre-registration of many shops: its pages. */
@NullMarked
package io.touchstone.merchant.bulk.web;

import org.jspecify.annotations.NullMarked;
