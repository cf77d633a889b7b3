/** Long work with progress, result, log and cancel, which survives a restart. */
@ApplicationModule(allowedDependencies = {"kernel", "shell", "identity"})
@NullMarked
package io.touchstone.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
