/** How a person who wants to sell gets an account: by a link sent to their mail address. */
@NullMarked
package io.touchstone.merchant.registration;

import org.jspecify.annotations.NullMarked;
