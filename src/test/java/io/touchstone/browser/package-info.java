/** Pages in a real Chromium: journeys, accessibility, both languages, narrow and wide. */
@NullMarked
package io.touchstone.browser;

import org.jspecify.annotations.NullMarked;
