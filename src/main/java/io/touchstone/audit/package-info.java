/** The append-only, chained trail of every governance event; search, checkpoints and the verifier. */
@ApplicationModule(allowedDependencies = {"kernel", "shell", "identity", "job", "export"})
@NullMarked
package io.touchstone.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
