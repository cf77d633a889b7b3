@NullMarked
package io.touchstone.assessment.scheme.web;

import org.jspecify.annotations.NullMarked;
