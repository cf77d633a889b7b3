/** Bulk intake of facts: files are received, checked row by row, staged by COPY and applied as sets by the module that owns the kind. */
@ApplicationModule(allowedDependencies = {"kernel", "shell", "identity", "job", "export"})
@NullMarked
package io.touchstone.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
