/** The category tree and the brands, as names and codes. */
@ApplicationModule(allowedDependencies = {"kernel", "shell", "identity", "intake", "export"})
@NullMarked
package io.touchstone.taxonomy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
