/** Planted. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.touchstone.architecture.planted.graph.lower;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
