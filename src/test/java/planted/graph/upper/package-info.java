/** Planted. */
@ApplicationModule(allowedDependencies = {"lower"})
@NullMarked
package planted.graph.upper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
