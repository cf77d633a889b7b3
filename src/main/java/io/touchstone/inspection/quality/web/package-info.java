@NullMarked
package io.touchstone.inspection.quality.web;

import org.jspecify.annotations.NullMarked;
