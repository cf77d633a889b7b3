/** Where reviewers claim, look, judge and decide, and where their judgement is sampled (A2, M6). */
@NullMarked
package io.touchstone.merchant.review;

import org.jspecify.annotations.NullMarked;
