/** Planted. */
@ApplicationModule(allowedDependencies = {"lower"})
@NullMarked
package io.touchstone.architecture.planted.graph.upper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
