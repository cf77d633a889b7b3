/** Planted. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package planted.graph.lower;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
