/** Pages of certificates: the console's and everybody's. */
@NullMarked
package io.touchstone.assessment.certificate.web;

import org.jspecify.annotations.NullMarked;
