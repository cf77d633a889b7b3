/** The pages of notices of infringed rights: public, in the console and in the portal. */
@NullMarked
package io.touchstone.penalty.claim.web;

import org.jspecify.annotations.NullMarked;
