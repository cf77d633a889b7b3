/** Registration: the pages. */
@NullMarked
package io.touchstone.merchant.registration.web;

import org.jspecify.annotations.NullMarked;
