/** The pages of appeals in the console and the portal. */
@NullMarked
package io.touchstone.penalty.appeal.web;

import org.jspecify.annotations.NullMarked;
