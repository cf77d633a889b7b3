/** Makes documents of every kind for tests: real ones, damaged ones, and those that are not what they say. */
@NullMarked
package io.touchstone.evidence.kit;

import org.jspecify.annotations.NullMarked;
