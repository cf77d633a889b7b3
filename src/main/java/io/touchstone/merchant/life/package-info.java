/** A merchant's life from applicant to exit, and what is held when papers run out (A5, A10, A11). */
@NullMarked
package io.touchstone.merchant.life;

import org.jspecify.annotations.NullMarked;
