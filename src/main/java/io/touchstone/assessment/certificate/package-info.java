/** Certificates with their stars, marks and public history. */
@NullMarked
package io.touchstone.assessment.certificate;

import org.jspecify.annotations.NullMarked;
