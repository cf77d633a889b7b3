/** Pages of corrective plans, in the console and in the portal. */
@NullMarked
package io.touchstone.penalty.remedy.web;

import org.jspecify.annotations.NullMarked;
